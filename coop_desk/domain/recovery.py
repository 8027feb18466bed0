"""What a payment recovers of a person's debts: in order, within a cap, above a floor."""

from __future__ import annotations

from collections.abc import Sequence

from coop_desk.domain.money import BASIS_POINTS, check_int


def plan_recovery(
    debts: Sequence[tuple[str, int]], pay_fen: int, cap_bp: int, floor_fen: int
) -> list[tuple[str, int]]:
    """What each debt takes of a payment, in the order of the debts; all amounts in fen.

    Together they take at most `cap_bp` basis points of the payment and leave the person at
    least `floor_fen` of it. The cap is never exceeded by a part of a fen, so it rounds down.
    Raises ValueError for a negative debt or floor or a cap above 100 %.
    """
    _check(debts, cap_bp, floor_fen)
    room = _room(check_int(pay_fen, "payment"), cap_bp, floor_fen)
    plan = []
    for part, owed_fen in debts:
        taken = min(owed_fen, room)
        room -= taken
        plan.append((part, taken))
    return plan


def _check(debts: Sequence[tuple[str, int]], cap_bp: int, floor_fen: int) -> None:
    for part, owed_fen in debts:
        if check_int(owed_fen, "debt") < 0:
            raise ValueError(f"a debt of {owed_fen} fen for {part}")
    if not 0 <= check_int(cap_bp, "cap") <= BASIS_POINTS:
        raise ValueError(f"a cap of {cap_bp} basis points")
    if check_int(floor_fen, "floor") < 0:
        raise ValueError(f"a floor of {floor_fen} fen")


def _room(pay_fen: int, cap_bp: int, floor_fen: int) -> int:
    cap = pay_fen * cap_bp // BASIS_POINTS
    return max(0, min(cap, pay_fen - floor_fen))
