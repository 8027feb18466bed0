"""The words of a weigh ticket: what is said, and what is left out where nobody knows it."""

from __future__ import annotations

from dataclasses import replace

import pytest
import ticket_samples
from hypothesis import given
from hypothesis import strategies as st

from coop_desk.domain.money import amount_fen
from coop_desk.domain.ticket_paper import TicketCash, TicketLine, TicketPaper
from coop_desk.domain.weight import parse_jin
from coop_desk.reports import ticket_text as words


def how(ticket: TicketPaper) -> list[str]:
    return [step.how for step in words.steps(ticket)]


def weighed(**changes: object) -> TicketPaper:
    ticket = ticket_samples.leaf()
    return replace(ticket, weighing=replace(ticket.weighing, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("scale", "said"), [("一号秤", "一号秤读数"), ("", "重量手工录入"), (None, "")]
)
def test_where_the_weight_comes_from(scale: str | None, said: str) -> None:
    assert how(weighed(scale=scale))[0] == said


@pytest.mark.parametrize(
    ("baskets", "basket", "said"),
    [
        (1, "竹筐", "竹筐 1 筐 × 0.85 斤"),
        (5, "", "5 筐 × 0.17 斤"),
        (3, "", "3 筐共 0.85 斤"),
        (0, "", ""),
    ],
)
def test_baskets_times_tare(baskets: int, basket: str, said: str) -> None:
    assert how(weighed(baskets=baskets, basket=basket))[1] == said


def test_the_deduction_is_explained_with_its_share_and_step() -> None:
    assert how(ticket_samples.leaf())[2] == "净重 17.80 × 3%，四舍五入到 0.01 斤"
    assert how(ticket_samples.harvest())[2] == "净重 113.60 × 2%，四舍五入到 0.1 斤"
    assert how(weighed(deduction_bp=0))[2] == "本单不扣"


def test_the_rule_is_named_and_a_departure_from_it_is_said() -> None:
    assert words.deduction_sentence(weighed()) == "天气：露水。扣水规则：露水叶扣 3%。"
    assert words.deduction_sentence(weighed(usual_bp=250, weather="")).endswith(
        "规则应扣 2.5%，本单实扣 3%。"
    )
    assert words.deduction_sentence(weighed(usual_bp=None)) == ""
    nothing = weighed(usual_bp=0, deduction_bp=0, rule="不扣")
    assert words.deduction_sentence(nothing) == "天气：露水。"


def test_a_weight_finer_than_a_hundredth_jin_shows_three_places_everywhere() -> None:
    ticket = ticket_samples.long(1, "香菇")
    figures = [step.figure for step in words.steps(ticket)] + [words.rows(ticket)[0][1]]
    assert {len(figure.partition(".")[2]) for figure in figures} == {3}
    assert words.jin(ticket_samples.leaf(), 8_635) == "17.27"


def test_the_better_price_is_said_only_where_it_is_known_and_higher() -> None:
    assert any("多得 379.94 元" in note for note in words.notes(ticket_samples.leaf()))
    for best in (None, 221_056, 100):
        assert "最好的等级" not in "".join(words.notes(ticket_samples.leaf(best_fen=best)))
    assert "最好的等级" not in "".join(words.notes(ticket_samples.void()))


def test_money_that_is_not_paid_goes_to_the_account() -> None:
    cash = TicketCash("FK2024-000001", (), 200_000)
    assert words.cash_terms(ticket_samples.leaf(cash=cash)) == [
        ("已付现金", "2,000.00"),
        ("记入您的账户", "210.56"),
    ]
    assert words.cash_sentence(ticket_samples.leaf()) == "货款已记入您的账户，结算时付给您。"


def test_void_without_replacement_says_that_there_is_none() -> None:
    said = words.void_sentence(ticket_samples.leaf(voided="录错"))
    assert said == "本单已作废，不作结算依据。原因：录错。没有开代替的单。"
    assert (
        words.replaces_sentence(ticket_samples.replacement()) == "本单代替已作废的 CQ2024-000312。"
    )


def test_marks_are_those_of_the_copy() -> None:
    assert words.marks(ticket_samples.leaf()) == []
    marked = ticket_samples.void(copy=3, demo=True)
    assert words.marks(marked) == ["作废", "补打（第 2 次）", "演示"]


@given(
    st.integers(1, 200_000),
    st.integers(0, 20_000),
    st.integers(0, 3_000),
    st.integers(1, 40_000),
)
def test_the_printed_weights_add_up_to_the_gram(
    pay: int, tare: int, deduction: int, price: int
) -> None:
    line = TicketLine("一级", pay, price, amount_fen(pay, price))
    ticket = ticket_samples.leaf()
    weighing = replace(
        ticket.weighing,
        gross_g=pay + tare + deduction,
        tare_g=tare,
        deduction_g=deduction,
        pay_g=pay,
    )
    made = replace(ticket, lines=(line,), amount_fen=line.amount_fen, weighing=weighing)
    gross, less, minus, rest = (parse_jin(step.figure) for step in words.steps(made))
    assert (gross - less - minus, rest) == (rest, pay)


def test_what_does_not_add_up_is_no_ticket() -> None:
    ticket = ticket_samples.leaf()
    for changes in (
        {"amount_fen": ticket.amount_fen + 1},
        {"lines": ()},
        {"copy": 0},
        {"kind": "payment"},
    ):
        with pytest.raises(ValueError, match=r"."):
            replace(ticket, **changes)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="weights do not add up"):
        weighed(pay_g=8_636)
    with pytest.raises(TypeError):
        weighed(gross_g=9_325.0)
