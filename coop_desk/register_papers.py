"""The purchase register on paper and as a workbook: its summary, then every line.

A composition of two rooms that may not know each other, used by the window and the command
line. Nothing is read here: a `Register` has it all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import count, groupby
from operator import attrgetter
from pathlib import Path
from typing import Any

from coop_desk.domain.dates import written_days
from coop_desk.domain.list_paper import NUMBER, Cell, ListColumn, ListPaper, ListSection
from coop_desk.domain.money import format_fen, per_jin
from coop_desk.domain.terms import PRODUCTS, term
from coop_desk.domain.weight import format_jin
from coop_desk.errors import UserError
from coop_desk.reports.file_names import safe_stem
from coop_desk.reports.list_pdf import Told, lists_pdf
from coop_desk.reports.whole_file import write_whole
from coop_desk.reports.workbook import save_workbooks
from coop_desk.services.purchase_register import PurchaseLine, Register

BY_PERSON, BY_PRODUCT, BY_DAY = "person", "product", "day"
GROUPINGS = (BY_PERSON, BY_PRODUCT, BY_DAY)
_TOTAL = "金额（元）"
_GOODS = "品名"
_MEMBER = {True: "成员", False: "非成员"}
_REVERSAL = "作废红冲"
_FIGURES = (
    ListColumn("数量（斤）", "weight", adds=True, within=_GOODS),
    ListColumn("单价（元/斤）", "money"),
    ListColumn(_TOTAL, "money", adds=True),
)
_AFTER = (ListColumn("付款方式", align="centre"), ListColumn("备注"))


def papers(register: Register, by: str, *, public: bool = False) -> tuple[ListPaper, ListPaper]:
    """The summary and the list, grouped by person, by product and grade, or plain by day.

    A public notice has neither ID numbers nor addresses. Raises UserError where nothing was
    bought.
    """
    if not register.lines:
        raise UserError(
            "Nothing was bought from {first} to {last}.",
            first=register.wanted.first.isoformat(),
            last=register.wanted.last.isoformat(),
        )
    return _summary(register, public), _list(register, by, public)


def _title(register: Register, what: str, public: bool) -> str:
    product = register.wanted.product
    bought = term(product, group=PRODUCTS) if product else "农产品"
    return f"{bought}收购{what}{'（公示）' if public else ''}"


def _facts(register: Register) -> tuple[tuple[str, str], ...]:
    wanted = register.wanted
    sides = {"members": "成员", "non_members": "非成员"}
    return (
        ("交售人", sides.get(wanted.who, "")),
        ("期间", written_days(wanted.first, wanted.last)),
        ("制表日期", register.read_on.isoformat()),
    )


def _sentence(register: Register) -> str:
    """The result: how many sold how much, members and others apart."""
    lines = register.lines
    tickets = len({line.document_id for line in lines})
    _, fen = _bought(lines)
    _, of_members = _bought(line for line in lines if line.member)
    return (
        f"共 {len(register.sellers)} 户、{tickets:,} 张过磅单，{_weights(lines)}，"
        f"{format_fen(fen)} 元；其中成员 {format_fen(of_members)} 元，"
        f"非成员 {format_fen(fen - of_members)} 元。"
    )


def _weights(lines: Sequence[PurchaseLine]) -> str:
    """How much, each product by itself."""
    products = sorted({line.product for line in lines})
    each = {own: _bought(line for line in lines if line.product == own)[0] for own in products}
    if len(each) == 1:
        return f"{format_jin(each.popitem()[1])} 斤"
    words = (f"{term(own, group=PRODUCTS)} {format_jin(grams)} 斤" for own, grams in each.items())
    return "、".join(words)


# --- the summary ------------------------------------------------------------


def _summary(register: Register, public: bool) -> ListPaper:
    """Products and grades across members and others, since their trade is booked apart."""
    ordered = sorted(register.lines, key=_grade)
    sections = (
        ListSection(tuple(_summary_rows(lines)), term(product, group=PRODUCTS))
        for product, lines in groupby(ordered, attrgetter("product"))
    )
    return ListPaper(
        register.cooperative,
        _title(register, "汇总表", public),
        _facts(register),
        (
            ListColumn(_GOODS),
            ListColumn("等级"),
            ListColumn("成员数量（斤）", "weight", adds=True, within=_GOODS),
            ListColumn("成员金额（元）", "money", adds=True),
            ListColumn("非成员数量（斤）", "weight", adds=True, within=_GOODS),
            ListColumn("非成员金额（元）", "money", adds=True),
            ListColumn("笔数", "count", adds=True),
            *_FIGURES[:1],
            ListColumn("平均单价（元/斤）", "money"),
            *_FIGURES[2:],
        ),
        tuple(sections),
        _sentence(register),
        _TOTAL,
        notes=tuple(_notes(register)),
        landscape=True,
        demo=register.demo,
    )


def _grade(line: PurchaseLine) -> tuple[Any, ...]:
    return (line.product, line.rank, line.grade)


def _side_and_grade(line: PurchaseLine) -> tuple[Any, ...]:
    return (not line.member, *_grade(line))


def _summary_rows(lines: Iterable[PurchaseLine]) -> Iterator[tuple[Cell, ...]]:
    for (product, _rank, grade), of_grade in groupby(lines, _grade):
        bought = list(of_grade)
        sides = [_bought(one for one in bought if one.member is side) for side in _MEMBER]
        grams, fen = _bought(bought)
        average = per_jin(fen, grams)
        name = term(product, group=PRODUCTS)
        yield (name, grade, *sides[0], *sides[1], len(bought), grams, average, fen)


def _bought(lines: Iterable[PurchaseLine]) -> tuple[int, int]:
    """Grams and fen of some lines."""
    both = [(line.grams, line.amount_fen) for line in lines]
    return sum(grams for grams, _ in both), sum(fen for _, fen in both)


def _notes(register: Register) -> Iterator[str]:
    yield "成员与非成员按过磅当日的身份分开统计。"
    if any(line.reversal for line in register.lines):
        yield f"以前期间的过磅单在本期作废的，在作废当日以负数列示，备注“{_REVERSAL}”。"
    if register.voided:
        yield f"在本期内过磅又作废的 {register.voided:,} 张不列入。"
    left_out = register.organisations
    if left_out.tickets:
        yield (
            f"本表只列个人交售的自产农产品；单位交售的 {left_out.tickets:,} 张、"
            f"{format_fen(left_out.amount_fen)} 元不列入。"
        )


# --- every line -------------------------------------------------------------


def _list(register: Register, by: str, public: bool) -> ListPaper:
    make = {BY_PERSON: _by_person, BY_PRODUCT: _by_product, BY_DAY: _by_day}[by]
    columns, sections = make(register, public)
    return ListPaper(
        register.cooperative,
        _title(register, "明细表", public),
        _facts(register),
        columns,
        tuple(sections),
        capitals=_TOTAL,
        page_totals=True,
        notes=(
            _word_about_numbers(register, public),
            "付款方式按期末情况填列；挂账的随结算单结清。",
        ),
        landscape=True,
        small=not public,
        demo=register.demo,
    )


def _word_about_numbers(register: Register, public: bool) -> str:
    if public:
        return "本表供公示，不列身份证号和住址。"
    if register.whole_ids:
        return "本表列有完整身份证号，只供报税使用，请妥善保管。"
    return "身份证号只显示后四位。"


_Made = tuple[tuple[ListColumn, ...], Iterator[ListSection]]


def _by_person(register: Register, public: bool) -> _Made:
    columns = (
        NUMBER,
        ListColumn("日期", align="centre"),
        ListColumn("单号"),
        ListColumn(_GOODS),
        ListColumn("等级"),
        *_FIGURES,
        *_AFTER,
    )

    def key(line: PurchaseLine) -> tuple[Any, ...]:
        return (not line.member, register.sellers[line.person_id].code, line.person_id)

    def sections() -> Iterator[ListSection]:
        number = count(1)
        ordered = sorted(register.lines, key=key)
        for (other, _code, person_id), lines in groupby(ordered, key):
            rows = tuple((next(number), *_when(line), *_what(line)) for line in lines)
            yield ListSection(rows, _heading(register, person_id, not other, public))

    return columns, sections()


def _heading(register: Register, person_id: int, member: bool, public: bool) -> str:
    """A seller above his lines: all that would otherwise stand on every one of them."""
    seller = register.sellers[person_id]
    words = [f"{seller.code} {seller.name}", _MEMBER[member]]
    if not public:
        words += [f"身份证号 {seller.id_number or '未登记'}", seller.address]
    return "　".join(filter(None, words))


def _by_product(register: Register, public: bool) -> _Made:
    def sections() -> Iterator[ListSection]:
        number = count(1)
        ordered = sorted(register.lines, key=_side_and_grade)
        for (other, product, _rank, grade), lines in groupby(ordered, _side_and_grade):
            rows = tuple((next(number), *_full(register, line, public)) for line in lines)
            title = f"{term(product, group=PRODUCTS)} {grade}　{_MEMBER[not other]}"
            yield ListSection(rows, title)

    return _full_columns(public), sections()


def _by_day(register: Register, public: bool) -> _Made:
    def sections() -> Iterator[ListSection]:
        number = count(1)
        ordered = sorted(register.lines, key=lambda line: not line.member)
        for member, lines in groupby(ordered, lambda line: line.member):
            rows = tuple((next(number), *_full(register, line, public)) for line in lines)
            yield ListSection(rows, _MEMBER[member])

    return _full_columns(public), sections()


def _full_columns(public: bool) -> tuple[ListColumn, ...]:
    private = () if public else (ListColumn("身份证号"), ListColumn("住址"))
    return (
        NUMBER,
        ListColumn("日期", align="centre"),
        ListColumn("单号"),
        ListColumn("姓名"),
        *private,
        ListColumn("成员", align="centre"),
        ListColumn(_GOODS),
        ListColumn("等级"),
        *_FIGURES,
        *_AFTER,
    )


def _full(register: Register, line: PurchaseLine, public: bool) -> tuple[Cell, ...]:
    seller = register.sellers[line.person_id]
    private = () if public else (seller.id_number, seller.address)
    return (*_when(line), seller.name, *private, "是" if line.member else "否", *_what(line))


def _when(line: PurchaseLine) -> tuple[Cell, ...]:
    return (line.day.isoformat(), line.number)


def _what(line: PurchaseLine) -> tuple[Cell, ...]:
    return (
        term(line.product, group=PRODUCTS),
        line.grade,
        line.grams,
        line.price_fen,
        line.amount_fen,
        term(line.payment),
        _REVERSAL if line.reversal else "",
    )


class RegisterPapers:
    """The purchase register's papers as the window's page is handed them.

    Papers take the grouping, whether it is a public notice, and who hears how far they have
    come; what that raises ends the work.
    """

    def file_stem(self, register: Register, *, public: bool = False) -> str:
        """What its files are called, without ending: the list's title and its days."""
        wanted = register.wanted
        days = (wanted.first.isoformat(), wanted.last.isoformat())
        return safe_stem(_title(register, "明细表", public), *days)

    def pdf(
        self, register: Register, by: str, *, public: bool = False, told: Told | None = None
    ) -> bytes:
        """The summary and the list in one PDF."""
        return lists_pdf(papers(register, by, public=public), told)

    def save_pdf(
        self,
        register: Register,
        by: str,
        path: Path,
        *,
        public: bool = False,
        told: Told | None = None,
    ) -> None:
        """The same into a file. UserError where it cannot be written."""
        write_whole(self.pdf(register, by, public=public, told=told), path)

    def save_workbook(
        self,
        register: Register,
        by: str,
        path: Path,
        *,
        public: bool = False,
        told: Told | None = None,
    ) -> None:
        """The summary and the list as the two sheets of a workbook, likewise."""
        save_workbooks(papers(register, by, public=public), path, told)
