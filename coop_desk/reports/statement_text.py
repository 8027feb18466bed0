"""What a settlement statement says, as plain texts and tables of texts: no positions here.

The words are those of an office counter, for readers who are old: every figure is explained,
a debt is called a debt, and nothing is said by a sign alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from coop_desk.domain.dates import written_days
from coop_desk.domain.money import format_fen, per_jin
from coop_desk.domain.statement import Statement, StatementLine
from coop_desk.domain.weight import format_jin
from coop_desk.reports.marks import DEMO, PREVIEW, reprint
from coop_desk.reports.tables import Column, Row, Table

NAME = "结算单"
BETTER_LABEL = "提示"
NOTES_LABEL = "说明"
SIGNED = "本人已核对以上数目，确认无误。"
NOTHING = "本期没有交售、扣除和付款。"


@dataclass
class Group:
    """What was brought of one product and grade."""

    label: str
    count: int = 0
    grams: int = 0
    weighed_fen: int = 0
    amount_fen: int = 0
    better_fen: int = 0

    @property
    def average_fen(self) -> int | None:
        """Fen per jin over what was weighed; None where nothing was."""
        return per_jin(self.weighed_fen, self.grams)


@dataclass(frozen=True)
class Term:
    """One member of the sum that leads to the result."""

    operator: str
    label: str
    figure: str


def title(statement: Statement) -> str:
    """The name of the paper and its number."""
    return f"{NAME} {statement.number}".strip()


def period(statement: Statement) -> str:
    """Both days of the period, inclusive."""
    return written_days(statement.start, statement.end)


def facts(statement: Statement) -> list[tuple[str, str]]:
    """What stands at the top right: label and value."""
    return [
        ("单号", statement.number or "（未编号）"),
        ("期间", period(statement)),
        ("打印日期", statement.printed_on.isoformat()),
    ]


def mark(statement: Statement) -> str:
    """The words that set a copy apart from the one valid original; empty on that one."""
    marks = [
        PREVIEW if statement.preview else "",
        reprint(statement.reprint),
        DEMO if statement.demo else "",
    ]
    return "　".join(filter(None, marks))


def watermark(statement: Statement) -> str:
    """The large word across a page that must not be used; empty on a valid paper."""
    if statement.demo:
        return DEMO
    return PREVIEW if statement.preview else ""


def person_details(statement: Statement) -> str:
    """The address block under the name: where the person belongs, and as what."""
    party = statement.party
    code = f"编号 {party.code}" if party.code else ""
    phone = f"电话 {party.phone}" if party.phone else ""
    return "　".join(filter(None, (party.group, code, party.membership, party.roles, phone)))


def result(closing_fen: int) -> tuple[str, str, str]:
    """The result in words around its figure: before, figure, after."""
    if closing_fen > 0:
        return "本期应付给您", format_fen(closing_fen), "元"
    if closing_fen < 0:
        return "截至本期末，您尚欠合作社", format_fen(-closing_fen), "元"
    return "本期末双方结清，互不相欠：", "0.00", "元"


def terms(statement: Statement) -> list[Term]:
    """Opening + brought − deducted − paid = closing, each with the sign it is added by."""
    closing = statement.closing_fen
    # A debt is said once, by the minus before the figure; the box above says it in words.
    last = "期末结余" if closing < 0 else "应付给您"
    return [
        Term("", "上期结余", format_fen(statement.opening_fen)),
        _added("您交来的", statement.brought_fen),
        _taken_off("扣除的", -statement.deducted_fen),
        _taken_off("您付来的" if statement.paid_fen > 0 else "已付给您的", -statement.paid_fen),
        Term("=", last, format_fen(closing)),
    ]


def _added(label: str, fen: int) -> Term:
    return Term("−" if fen < 0 else "+", label, format_fen(abs(fen)))


def _taken_off(label: str, fen: int) -> Term:
    return Term("+" if fen < 0 else "−", label, format_fen(abs(fen)))


def groups(lines: Sequence[StatementLine]) -> list[Group]:
    """What was brought, gathered by product and grade: best paid grade of a product first.

    Product and grade are the first two words of a weighed line ("香菇 一级 二潮 早"), and the
    first word of any other. Voided tickets and their reversals are not counted as tickets; a
    voided line without an amount adds no weight either.
    """
    found: dict[str, Group] = {}
    for line in lines:
        words = line.text.split()
        label = " ".join(words[: 2 if line.pay_g is not None else 1]) or "—"
        group = found.setdefault(label, Group(label))
        group.count += not _is_marked(line)
        group.amount_fen += line.amount_fen
        group.better_fen += line.better_fen or 0
        if line.pay_g is not None and line.amount_fen:
            group.grams += line.pay_g
            group.weighed_fen += line.amount_fen
    products = list(dict.fromkeys(label.split()[0] for label in found))
    return sorted(
        found.values(),
        key=lambda of: (products.index(of.label.split()[0]), -(of.average_fen or 0)),
    )


def better_sentence(lines: Sequence[StatementLine]) -> str:
    """What the next better grade would have brought, by product and grade; empty when nothing."""
    gains = [group for group in groups(lines) if group.better_fen > 0]
    if not gains:
        return ""
    parts = "，".join(f"{gain.label} {format_fen(gain.better_fen)} 元" for gain in gains)
    total = format_fen(sum(gain.better_fen for gain in gains))
    return f"如果每笔都高一个等级，本期还能多得 {total} 元（{parts}）。"


def tables(statement: Statement) -> list[Table]:
    """Every table of the statement that has rows, in the order they are read."""
    brought = [line for line in statement.lines if line.block == "brought"]
    deducted = [line for line in statement.lines if line.block == "deducted"]
    paid = [line for line in statement.lines if line.block == "paid"]
    found: list[Table] = []
    if brought:
        found.append(_brought_table(brought))
    if deducted:
        found.append(_moves_table("扣除及原因", deducted))
    if paid:
        found.append(_moves_table("已付给您的", paid))
    if statement.debts:
        found.append(_debt_table(statement))
    if brought:
        found.append(_ticket_table(statement, brought))
    return [
        replace(table, title=f"{number}、{table.title}")
        for number, table in zip("一二三四五", found, strict=False)
    ]


def _brought_table(lines: Sequence[StatementLine]) -> Table:
    columns = (
        Column(right=False, grows=True),
        Column("笔数"),
        Column("结算重量（斤）"),
        Column("平均单价（元/斤）"),
        _amount(sum(line.amount_fen for line in lines)),
    )
    rows = tuple(
        Row(
            (
                group.label,
                str(group.count),
                "—" if group.average_fen is None else format_jin(group.grams),
                "—" if group.average_fen is None else format_fen(group.average_fen),
                format_fen(group.amount_fen),
            )
        )
        for group in groups(lines)
    )
    weighed = all(line.pay_g is not None for line in lines)
    return Table("您交来的" if weighed else "您交来的和应得的", columns, rows)


def _moves_table(title: str, lines: Sequence[StatementLine]) -> Table:
    running = tuple(-line.amount_fen for line in lines)
    columns = (
        Column(right=False),
        Column(right=False),
        Column(right=False, grows=True),
        _amount(sum(running)),
    )
    rows = tuple(
        Row(
            (line.day.isoformat(), line.number, _clean(line.text), format_fen(-line.amount_fen)),
            *_note(line),
        )
        for line in lines
    )
    return Table(title, columns, rows, (), running, format_fen)


def _amount(fen: int) -> Column:
    """The column of amounts, with their total in its head."""
    return Column(f"合计 {format_fen(fen)} 元", bold=True)


def _debt_table(statement: Statement) -> Table:
    columns = (
        Column(right=False, grows=True),
        Column("期初欠"),
        Column("本期新增"),
        Column("本期已还"),
        Column("期末尚欠"),
    )
    figures = [
        (debt.opening_fen, debt.charged_fen, debt.recovered_fen, debt.closing_fen)
        for debt in statement.debts
    ]
    rows = tuple(
        Row((_clean(debt.label), *map(format_fen, of)))
        for debt, of in zip(statement.debts, figures, strict=True)
    )
    total = ("合计", *(format_fen(sum(column)) for column in zip(*figures, strict=True)))
    return Table("其中欠合作社的（元）", columns, rows, total if len(rows) > 1 else ())


def _ticket_table(statement: Statement, lines: Sequence[StatementLine]) -> Table:
    one_year = statement.start.year == statement.end.year
    columns = (
        Column(right=False),
        Column(right=False),
        Column(right=False, grows=True),
        Column("毛重", "斤"),
        Column("皮重", "斤"),
        Column("扣减", "斤"),
        Column("结算重量", "斤"),
        Column("单价", "元"),
        Column("金额", "元"),
    )
    rows = tuple(
        Row(
            (
                line.day.isoformat()[5:] if one_year else line.day.isoformat(),
                line.number,
                _clean(line.text),
                _jin(line.gross_g),
                _jin(line.tare_g),
                _jin(line.deduction_g),
                _jin(line.pay_g),
                format_fen(line.price_fen) if line.price_fen is not None else "",
                format_fen(line.amount_fen),
            ),
            *_note(line),
        )
        for line in lines
    )
    running = tuple(line.amount_fen for line in lines)
    weighed = sum(line.pay_g for line in lines if line.pay_g is not None and line.amount_fen)
    total = ("", "", "合计", "", "", "", format_jin(weighed), "")
    title = f"逐笔明细（{statement.start.year} 年）" if one_year else "逐笔明细"
    return Table(title, columns, rows, (*total, format_fen(sum(running))), running, format_fen)


@lru_cache(maxsize=1 << 14)
def _jin(grams: int | None) -> str:
    return "" if grams is None else format_jin(grams)


def _clean(text: str) -> str:
    """A text on one line: any white space becomes a single space."""
    return " ".join(text.split())


def _note(line: StatementLine) -> tuple[str, bool]:
    """The note of a line and whether it marks the line as void or reversed."""
    return _clean(line.note), _is_marked(line)


def _is_marked(line: StatementLine) -> bool:
    return "作废" in line.note or "红冲" in line.note


def notes(statement: Statement) -> list[str]:
    """The plain-language notes, one paragraph each."""
    return [_clean(part) for note in statement.notes for part in note.splitlines() if part.strip()]


def qr_content(statement: Statement) -> str:
    """Number, amount and short hash: no names. Empty where there is no number yet."""
    if not statement.number:
        return ""
    amount = format_fen(statement.closing_fen).replace(",", "")
    return f"{statement.number}|{amount}|{statement.short_hash}"


def every_text(statement: Statement) -> list[str]:
    """Every text that comes from the book, for the check that the font has all of it."""
    party, cooperative = statement.party, statement.cooperative
    texts = [
        cooperative.name, cooperative.address, cooperative.phone,
        party.code, party.group, party.phone, party.roles, party.membership,
        statement.number, statement.operator, statement.short_hash,
        *notes(statement), *(debt.label for debt in statement.debts),
    ]  # fmt: skip
    for line in statement.lines:
        texts += (line.number, _clean(line.text), _clean(line.note))
    return texts
