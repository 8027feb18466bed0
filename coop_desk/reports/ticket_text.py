"""What a weigh ticket says on any paper, as plain texts in their order: no positions here.

The words are those of a counter, for readers who are old: every figure is explained, and
nothing is said by a sign alone.
"""

from __future__ import annotations

from dataclasses import dataclass

from coop_desk.domain.money import capital_numerals, format_decimal, format_fen
from coop_desk.domain.terms import term
from coop_desk.domain.ticket_paper import TicketLine, TicketPaper
from coop_desk.domain.weight import format_jin
from coop_desk.reports.marks import DEMO, VOID, reprint

HEADS = ("等级", "重量（斤）", "单价（元/斤）", "金额（元）")
TOTAL = "合计"
CAPITALS = "大写"
SIGNED = "本人已核对重量、等级和金额，确认无误。"
SIGN_HERE = "交售人签字 / 手印"
THREE_PARTS = "一式三联：存根、财务、交售人各一联"
TYPED = "重量手工录入"
_FINEST_OF_TWO_PLACES = 5  # grams: a hundredth of a jin


@dataclass(frozen=True, slots=True)
class Step:
    """One member of the sum from gross to pay weight, in jin, and how it came about."""

    operator: str
    label: str
    figure: str
    how: str


def title(paper: TicketPaper) -> str:
    """The name of the paper."""
    return term(paper.kind)


def marks(paper: TicketPaper) -> list[str]:
    """The words that set this paper apart from the one valid original; none on that one."""
    words = (
        VOID if paper.is_void else "",
        reprint(paper.reprints),
        DEMO if paper.demo else "",
    )
    return [word for word in words if word]


def moment(paper: TicketPaper) -> str:
    """When it was weighed."""
    return f"{paper.day.isoformat()} {paper.time}".strip()


def contact(paper: TicketPaper) -> str:
    """Where the cooperative is found."""
    # A phone is not broken over two lines.
    phone = paper.cooperative.phone.replace(" ", "\u00a0")
    return "　".join(filter(None, (paper.cooperative.address, phone)))


def person_details(paper: TicketPaper) -> str:
    """What stands beside the name."""
    person = paper.person
    return "　".join(filter(None, map(clean, (person.code, person.group, person.membership))))


def origin(paper: TicketPaper) -> list[str]:
    """Where the goods come from: greenhouse, flush, pick."""
    return [f"{label} {clean(value)}".strip() for label, value in paper.origin if value]


def void_sentence(paper: TicketPaper) -> str:
    """That and why it counts no more; empty where it stands."""
    if paper.voided is None:
        return ""
    after = f"已由 {paper.replaced_by} 代替。" if paper.replaced_by else "没有开代替的单。"
    return f"本单已作废，不作结算依据。原因：{clean(paper.voided) or '未写明'}。{after}"


def replaces_sentence(paper: TicketPaper) -> str:
    """Which void ticket it stands for; empty where none."""
    return f"本单代替已作废的 {paper.replaces}。" if paper.replaces else ""


def result(paper: TicketPaper) -> tuple[str, str, str]:
    """The result in words around its figure: before, figure, after."""
    before = "原金额" if paper.is_void else "本单货款"
    return before, format_fen(paper.amount_fen), "元"


def capitals(paper: TicketPaper) -> str:
    """The amount in capital numerals."""
    return capital_numerals(paper.amount_fen)


# --- the weighing -----------------------------------------------------------


def jin(paper: TicketPaper, grams: int) -> str:
    """A weight in jin: two places, three where any was weighed that finely, so sums come out."""
    w = paper.weighing
    weights = (w.gross_g, w.tare_g, w.deduction_g, *(line.grams for line in paper.lines))
    is_fine = any(weight % _FINEST_OF_TWO_PLACES for weight in weights)
    return format_jin(grams, 3 if is_fine else 2)


def percent(basis_points: int) -> str:
    """A share as people write it: "3%", "2.5%"."""
    return format_decimal(basis_points, 100, 2).rstrip("0").rstrip(".") + "%"


def steps(paper: TicketPaper) -> list[Step]:
    """Gross − tare − deduction = pay weight, each explained."""
    w = paper.weighing
    return [
        Step("", "毛重（斤）", jin(paper, w.gross_g), _scale(paper)),
        Step("−", "皮重（斤）", jin(paper, w.tare_g), _baskets(paper)),
        Step("−", "扣水扣杂（斤）", jin(paper, w.deduction_g), _deduction(paper)),
        Step("=", "结算重量（斤）", jin(paper, w.pay_g), ""),
    ]


def _scale(paper: TicketPaper) -> str:
    scale = paper.weighing.scale
    if scale is None:
        return ""
    return f"{clean(scale)}读数" if scale else TYPED


def _baskets(paper: TicketPaper) -> str:
    """Baskets × the tare of one, or what they weighed together."""
    w = paper.weighing
    if not w.baskets:
        return ""
    kind = clean(w.basket)
    if w.tare_g % w.baskets == 0:
        each = format_jin(w.tare_g // w.baskets, None)
        return f"{kind} {w.baskets} 筐 × {each} 斤".strip()
    return f"{kind} {w.baskets} 筐共 {jin(paper, w.tare_g)} 斤".strip()


def _deduction(paper: TicketPaper) -> str:
    w = paper.weighing
    if not w.deduction_bp:
        return "本单不扣"
    step = format_jin(w.deduction_step_g, None)
    return f"净重 {jin(paper, w.net_g)} × {percent(w.deduction_bp)}，四舍五入到 {step} 斤"


def deduction_sentence(paper: TicketPaper) -> str:
    """By which rule so much was taken off, and where the clerk left the rule."""
    w = paper.weighing
    if w.usual_bp is None:
        return ""
    weather = f"天气：{term(w.weather)}。" if w.weather else ""
    says_something = w.rule and (w.usual_bp or w.deduction_bp)
    rule = f"扣水规则：{clean(w.rule)}。" if says_something else ""
    other = f"规则应扣 {percent(w.usual_bp)}，本单实扣 {percent(w.deduction_bp)}。"
    return weather + rule + (other if w.usual_bp != w.deduction_bp else "")


# --- the grades -------------------------------------------------------------


def rows(paper: TicketPaper) -> list[tuple[str, str, str, str]]:
    """Grade, weight, price and amount of each line."""
    return [
        (
            clean(line.grade),
            jin(paper, line.grams),
            format_fen(line.price_fen),
            format_fen(line.amount_fen),
        )
        for line in paper.lines
    ]


def total_row(paper: TicketPaper) -> tuple[str, str, str, str] | None:
    """The sums under the lines; None where there is only one."""
    if len(paper.lines) == 1:
        return None
    return TOTAL, jin(paper, paper.weighing.pay_g), "", format_fen(paper.amount_fen)


def cash_terms(paper: TicketPaper) -> list[tuple[str, str]]:
    """What became of the amount: label and figure in yuan."""
    cash = paper.cash
    if cash is None:
        return []
    terms = [(f"抵扣{clean(name)}", format_fen(fen)) for name, fen in cash.recovered]
    terms.append(("已付现金", format_fen(cash.paid_fen)))
    if cash.tendered_fen is not None and cash.change_fen is not None:
        terms.append(("当面交您", format_fen(cash.tendered_fen)))
        terms.append(("找回", format_fen(cash.change_fen)))
    rest = paper.amount_fen - cash.paid_fen - cash.recovered_fen
    return [*terms, ("记入您的账户", format_fen(rest))] if rest else terms


def cash_sentence(paper: TicketPaper) -> str:
    """The same on one line, or where the amount stands until it is paid."""
    if paper.is_void:
        return ""
    if paper.cash is None:
        return "货款已记入您的账户，结算时付给您。"
    return "　".join(f"{label} {figure} 元" for label, figure in cash_terms(paper))


# --- what is said underneath ------------------------------------------------


def notes(paper: TicketPaper) -> list[str]:
    """The plain-language notes, one paragraph each."""
    found = [
        replaces_sentence(paper),
        deduction_sentence(paper),
        *map(_override, paper.lines),
        _prices(paper),
        _better(paper),
        f"备注：{clean(paper.note)}" if clean(paper.note) else "",
    ]
    return [note for note in found if note]


def _override(line: TicketLine) -> str:
    """Why the grade is another than the pick time suggests."""
    if not line.override_reason:
        return ""
    usual = f"按采摘时间应为{clean(line.suggested_grade)}，" if line.suggested_grade else ""
    return f"{clean(line.grade)}：{usual}改定原因：{clean(line.override_reason)}。"


def _prices(paper: TicketPaper) -> str:
    lists = dict.fromkeys(clean(line.price_list) for line in paper.lines if line.price_list)
    source = f"单价按价格表“{'”“'.join(lists)}”，" if lists else "单价"
    return f"{source}过磅时就定了，以后调价不影响本单。"


def _better(paper: TicketPaper) -> str:
    """What the best grade would have brought, as encouragement."""
    if paper.is_void or not paper.better_fen:
        return ""
    best, more = format_fen(paper.best_fen or 0), format_fen(paper.better_fen)
    return f"同样的重量，如果都评上最好的等级，能得 {best} 元，多得 {more} 元。"


def signed(paper: TicketPaper) -> str:
    """What is signed for."""
    return "本人已知道本单作废。" if paper.is_void else SIGNED


def operator(paper: TicketPaper) -> str:
    """Who weighed and wrote it."""
    return f"经办人 {clean(paper.operator)}"


def clean(text: str) -> str:
    """A text on one line: any white space becomes a single space."""
    return " ".join(text.split())


def every_text(paper: TicketPaper) -> list[str]:
    """Every text that comes from the book, for the check that the font has all of it."""
    head = paper.cooperative
    texts = [head.name, contact(paper), person_details(paper), *origin(paper), paper.number]
    texts += [void_sentence(paper), cash_sentence(paper), operator(paper), moment(paper)]
    texts += [step.how for step in steps(paper)]
    return [*map(clean, texts), *notes(paper), *(row[0] for row in rows(paper))]
