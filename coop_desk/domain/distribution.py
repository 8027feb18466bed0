"""Dividing money so that the shares add up, and the refunds of a cooperative's year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coop_desk.domain.money import BASIS_POINTS, check_int, round_half_up
from coop_desk.errors import UserError

# Law on Specialised Farmers' Cooperatives (2017), Art. 44: at least so much goes by trade.
LEAST_PATRONAGE_BP = 6000


def apportion(total: int, weights: Sequence[int]) -> list[int]:
    """Whole shares of a total by weight that add up to it exactly, by largest remainder.

    Equal remainders go by position. A negative total divides like the positive one. Raises
    UserError where there is no weight to divide by, ValueError for a negative weight.
    """
    check_int(total, "total")
    for weight in weights:
        if check_int(weight, "weight") < 0:
            raise ValueError(f"a weight of {weight}")
    whole = sum(weights)
    if not whole:
        raise UserError("There is nothing to divide by: every share would be nothing.")
    if total < 0:
        return [-share for share in apportion(-total, weights)]
    divided = [divmod(total * weight, whole) for weight in weights]
    shares = [share for share, _ in divided]
    by_remainder = sorted(range(len(weights)), key=lambda place: (-divided[place][1], place))
    for place in by_remainder[: total - sum(shares)]:
        shares[place] += 1
    return shares


def floor_share(distributable_fen: int, basis_points: int) -> int:
    """The least that must be returned of a surplus in fen: "at least 60 %" rounds up."""
    check_int(distributable_fen, "surplus")
    check_int(basis_points, "share")
    return -(-distributable_fen * basis_points // BASIS_POINTS)


@dataclass(frozen=True, slots=True)
class Surplus:
    """How a year's surplus becomes distributable, in fen: old loss first, then the reserve."""

    surplus_fen: int
    old_loss_fen: int
    reserve_bp: int

    def __post_init__(self) -> None:
        check_int(self.surplus_fen, "surplus")
        if check_int(self.old_loss_fen, "old loss") < 0:
            raise ValueError(f"an old loss of {self.old_loss_fen} fen")
        if not 0 <= check_int(self.reserve_bp, "reserve") <= BASIS_POINTS:
            raise ValueError(f"a reserve of {self.reserve_bp} basis points")

    @property
    def after_loss_fen(self) -> int:
        """What is left when old losses are made good; negative where they are not."""
        return self.surplus_fen - self.old_loss_fen

    @property
    def reserve_fen(self) -> int:
        """What goes to the reserve, rounded to the fen; nothing of a loss."""
        return round_half_up(max(0, self.after_loss_fen) * self.reserve_bp, BASIS_POINTS)

    @property
    def distributable_fen(self) -> int:
        """What may be distributed; nothing of a loss."""
        return max(0, self.after_loss_fen) - self.reserve_fen


@dataclass(frozen=True, slots=True)
class PatronagePlan:
    """Who gets what by trade, by member code, and what is left for the other shares, in fen."""

    surplus: Surplus
    refunds: tuple[tuple[str, int], ...]
    refund_fen: int
    residual_fen: int


def patronage_plan(
    surplus: Surplus, trade_fen: Mapping[str, int], basis_points: int = LEAST_PATRONAGE_BP
) -> PatronagePlan:
    """Refunds in proportion to each member's trade, by member code; ties go by code.

    Raises UserError for less than the 60 % of the law, a surplus that leaves nothing to
    distribute, or no trade with members.
    """
    if not LEAST_PATRONAGE_BP <= check_int(basis_points, "share") <= BASIS_POINTS:
        raise UserError("By law at least 60 % is returned by trade, at most all.", field="share")
    distributable = surplus.distributable_fen
    if distributable <= 0:
        raise UserError("There is no surplus this year, so nothing is distributed.")
    codes = sorted(trade_fen)
    if not any(trade_fen.values()):
        raise UserError("There was no trade with members, so nothing is distributed.")
    refund = floor_share(distributable, basis_points)
    shares = apportion(refund, [trade_fen[code] for code in codes])
    refunds = tuple(zip(codes, shares, strict=True))
    return PatronagePlan(surplus, refunds, refund, distributable - refund)
