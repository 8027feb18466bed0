"""The people, greenhouses and first settings of the demo."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from random import Random

from coop_desk.demo.names import GROUPS, make_names
from coop_desk.services import people, private_data, settings, setup
from coop_desk.services.leasing import NewGreenhouse, add_greenhouse
from coop_desk.services.people import NewPerson
from coop_desk.storage.unit_of_work import Unit

GREENHOUSES = 52
TEA_HOUSEHOLDS = 542
ONE_SHED_GROWERS = 20
TWO_SHED_GROWERS = 16
BASE_WORKERS = 16
CASUAL_WORKERS = 150
COOPERATIVE = {
    "name": "明星香菇茶叶农民专业合作社（演示）",
    "address": "贵州省遵义市正安县土坪镇明星社区",
    "phone": "0851-2600 0000",
}


@dataclass
class Community:
    """Ids of everybody and everything the demo year works with."""

    groups: list[int] = field(default_factory=list)
    households: list[int] = field(default_factory=list)
    growers: list[int] = field(default_factory=list)
    base_workers: list[int] = field(default_factory=list)
    casual_workers: list[int] = field(default_factory=list)
    greenhouses: list[int] = field(default_factory=list)
    grower_of: list[int] = field(default_factory=list)
    mushroom_buyer: int = 0
    tea_buyers: list[int] = field(default_factory=list)
    bag_supplier: int = 0
    input_supplier: int = 0

    @property
    def newcomer(self) -> int:
        """The villager who takes a greenhouse over in the middle of a season."""
        return self.households[-1]

    def one_shed(self, grower: int) -> bool:
        """Whether a grower keeps a single greenhouse."""
        return self.grower_of.count(grower) == 1


class _Register:
    """Writes people down one after another under running codes."""

    def __init__(self, unit: Unit, random: Random, start: date) -> None:
        self.unit, self.random, self.start = unit, random, start
        count = TEA_HOUSEHOLDS + ONE_SHED_GROWERS + TWO_SHED_GROWERS + BASE_WORKERS
        self.names = iter(make_names(random, count))
        self.number = 0

    def household(self, role: str, group_id: int, *, member: bool) -> int:
        """A person with one role, perhaps a member, with made-up numbers on file."""
        kind = "household" if role == "tea_household" else "person"
        person_id = self._add(next(self.names), kind, group_id)
        people.give_role(self.unit, person_id, role, self.start)
        if member:
            people.give_role(self.unit, person_id, "member", self.start)
            people.add_membership(self.unit, person_id, self.start)
        private_data.set_numbers(
            self.unit,
            person_id,
            # The regional digits 000000 belong to no place, so no real number can come out.
            id_number=f"00000019{self.random.randint(50, 99)}0101{self.number:04d}",
            bank_name="农村信用社",
            bank_number=f"000000{self.number:013d}",
        )
        return person_id

    def organisation(self, name: str, role: str) -> int:
        """A buyer or supplier."""
        person_id = self._add(name, "organisation", None)
        people.give_role(self.unit, person_id, role, self.start)
        return person_id

    def _add(self, name: str, kind: str, group_id: int | None) -> int:
        self.number += 1
        phone = f"100{self.random.randint(0, 99_999_999):08d}"
        person = NewPerson(f"{self.number:04d}", name, kind, phone, group_id)
        return people.add_person(self.unit, person)


def found_community(unit: Unit, random: Random, start: date) -> Community:
    """Set the book up and write everybody down."""
    setup.set_up_book(unit, **COOPERATIVE, law=settings.LAWS[0], start=start)
    settings.put(unit, "demo", True)
    register, found = _Register(unit, random, start), Community()
    found.groups = [
        people.add_group(unit, str(number), name) for number, name in enumerate(GROUPS, 1)
    ]
    _add_households(register, found)
    _add_growers(register, found)
    found.mushroom_buyer = register.organisation("遵义山珍菌业有限公司", "buyer")
    found.tea_buyers = [
        register.organisation(name, "buyer") for name in ("松阳云雾茶业商行", "安吉白叶茶行")
    ]
    found.bag_supplier = register.organisation("正安菌棒厂", "supplier")
    found.input_supplier = register.organisation("土坪农资店", "supplier")
    found.greenhouses = [_greenhouse(unit, number) for number in range(1, GREENHOUSES + 1)]
    return found


def _add_households(register: _Register, found: Community) -> None:
    for number in range(TEA_HOUSEHOLDS):
        group = found.groups[number % len(found.groups)]
        found.households.append(
            register.household("tea_household", group, member=register.random.random() < 0.7)
        )
    found.base_workers = [
        register.household("worker", register.random.choice(found.groups), member=False)
        for _ in range(BASE_WORKERS)
    ]
    found.casual_workers = sorted(register.random.sample(found.households, CASUAL_WORKERS))
    for person_id in found.casual_workers:
        people.give_role(register.unit, person_id, "worker", register.start)


def _add_growers(register: _Register, found: Community) -> None:
    for number in range(ONE_SHED_GROWERS + TWO_SHED_GROWERS):
        group = register.random.choice(found.groups)
        # One in nine growers has not joined: the books keep those apart.
        found.growers.append(register.household("grower", group, member=number % 9 != 4))
    for grower in found.growers[:ONE_SHED_GROWERS]:
        found.grower_of.append(grower)
    for grower in found.growers[ONE_SHED_GROWERS:]:
        found.grower_of += [grower, grower]


def _greenhouse(unit: Unit, number: int) -> int:
    row, place = divmod(number - 1, 13)
    house = NewGreenhouse(f"{number:02d}", row + 1, place + 1, area=120, capacity_bags=8_000)
    return add_greenhouse(unit, house)
