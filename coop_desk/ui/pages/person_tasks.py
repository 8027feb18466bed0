"""What is written down about a person: who they are, roles, membership, private numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from coop_desk.domain import terms
from coop_desk.domain.dates import ONE_DAY
from coop_desk.services import people, private_data
from coop_desk.services.people import DatedMembership, DatedRole, NewPerson, PersonRow
from coop_desk.services.private_data import MaskedNumbers
from coop_desk.ui.changes import Changes, Done
from coop_desk.ui.fields import Field, Option
from coop_desk.ui.widgets.document_words import in_words
from coop_desk.ui.widgets.edits import TextEdit
from coop_desk.ui.widgets.roles_edit import RolesEdit
from coop_desk.ui.widgets.task_panel import Task

GIVEN_ROLES = ("grower", "tea_household", "worker", "land_lessor", "buyer", "supplier")


@dataclass(frozen=True, slots=True)
class Card:
    """What the form about a person needs: who it is (nobody yet), the groups, the next code."""

    person: PersonRow | None
    groups: tuple[tuple[int, str], ...]
    next_code: str


class PersonTask(Task):
    """Who a person is: a new one, or one in the book."""

    printed = ("name",)

    def __init__(self, today: date, person_id: int | None = None, name: str = "") -> None:
        super().__init__()
        self.person_id = person_id
        self.name = f"person-{person_id}" if person_id else "person-new"
        self._today = today
        self._first_name = name

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Edit the person") if self.person_id else self.tr("New person")

    def read(self, unit: Any) -> Card:
        """The person, the groups to choose from, and a free code."""
        person = people.person(unit, self.person_id) if self.person_id else None
        return Card(person, tuple(people.groups(unit)), people.next_code(unit))

    def fields(self, known: Card) -> Sequence[Field]:
        """Name first: the code stands there already."""
        groups = [Option(None, self.tr("no group"))]
        groups += [Option(group_id, name) for group_id, name in known.groups]
        fields = [
            Field("name", self.tr("Full name"), required=True, longest=60),
            Field("code", self.tr("Code"), required=True, width=112, longest=20),
            Field("kind", self.tr("Kind"), "choice", options=self._kinds(), default="person"),
            Field("group", self.tr("Village group"), "pick", options=groups, default=None),
            Field("phone", self.tr("Phone"), width=176, longest=30),
            Field("address", self.tr("Address"), longest=120),
        ]
        if known.person is None:
            fields += self._first_roles()
        return [*fields, Field("note", self.tr("Note"))]

    def _kinds(self) -> list[Option]:
        words = {
            "person": self.tr("Individual"),
            "household": self.tr("Household"),
            "organisation": self.tr("Organisation"),
        }
        return [Option(kind, words[kind]) for kind in people.KINDS]

    def _first_roles(self) -> list[Field]:
        since = self.tr("The roles begin on this day.")
        return [
            Field("roles", self.tr("Roles"), make=make_roles_edit, width=480),
            Field("since", self.tr("Since"), "date", default=self._today, help=since),
            Field(
                "member_since", self.tr("Member since"), "date", help=self.tr("Empty: no member")
            ),
        ]

    def values(self, known: Card) -> dict[str, Any]:
        """The person as it is written down, or the next code."""
        person = known.person
        if person is None:
            return {"code": known.next_code, "name": self._first_name}
        groups = {name: group_id for group_id, name in known.groups}
        return {
            "code": person.code,
            "name": person.name,
            "kind": person.kind,
            "group": groups.get(person.group),
            "phone": person.phone,
            "address": person.address,
            "note": person.note,
        }

    def post(self, unit: Any, _known: Card, values: dict[str, Any]) -> Done[int]:
        """Write the person down; the value is the id."""
        written = NewPerson(
            code=values["code"],
            name=values["name"],
            kind=values["kind"] or "person",
            phone=values["phone"] or "",
            village_group_id=values["group"],
            address=values["address"] or "",
            note=values["note"] or "",
        )
        if self.person_id is not None:
            people.change_person(unit, self.person_id, written)
            return Done(self.person_id, Changes.PEOPLE)
        person_id = people.add_person(unit, written)
        for role in values["roles"] or ():
            people.give_role(unit, person_id, role, values["since"] or self._today)
        if values["member_since"] is not None:
            people.add_membership(unit, person_id, values["member_since"])
        return Done(person_id, Changes.PEOPLE)


def make_roles_edit() -> RolesEdit:
    """Boxes for the roles a new person can have."""
    return RolesEdit(GIVEN_ROLES)


class RoleTask(Task):
    """Gives a person a role from a day on."""

    def __init__(self, today: date, person_id: int) -> None:
        super().__init__()
        self.person_id = person_id
        self.name = f"role-{person_id}"
        self._today = today

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("Give a role")

    def fields(self, _known: Any) -> Sequence[Field]:
        """Which role, from when, perhaps until when."""
        roles = [Option(role, in_words(role, terms.ROLES)) for role in GIVEN_ROLES]
        return (
            Field("role", self.tr("Role"), "choice", options=roles, required=True),
            Field("start", self.tr("First day"), "date", default=self._today, required=True),
            Field("end", self.tr("Last day"), "date", help=self.tr("Empty: until further notice")),
        )

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[int]:
        """Give it."""
        end = values["end"] + ONE_DAY if values["end"] else None
        people.give_role(unit, self.person_id, values["role"], values["start"], end)
        return Done(self.person_id, Changes.PEOPLE)


class EndRoleTask(Task):
    """Ends a role."""

    def __init__(self, today: date, person_id: int, role: DatedRole) -> None:
        super().__init__()
        self.person_id = person_id
        self.name = f"role-end-{role.id}"
        self._role = role
        self._today = today

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("End the role: {role}").format(role=in_words(self._role.role, terms.ROLES))

    def verb(self) -> str:
        """What its button does."""
        return self.tr("End it")

    def fields(self, _known: Any) -> Sequence[Field]:
        """When it ends."""
        return (Field("end", self.tr("Last day"), "date", default=self._today, required=True),)

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[int]:
        """End it after that day."""
        people.end_role(unit, self._role.id, values["end"] + ONE_DAY)
        return Done(self.person_id, Changes.PEOPLE)


class MembershipTask(Task):
    """Begins a membership, or ends the one that runs."""

    def __init__(self, today: date, person_id: int, running: DatedMembership | None = None) -> None:
        super().__init__()
        self.person_id = person_id
        self.name = f"membership-{person_id}"
        self._running = running
        self._today = today

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("End the membership") if self._running else self.tr("Begin a membership")

    def verb(self) -> str:
        """What its button does."""
        return self.tr("End it") if self._running else self.tr("Save")

    def fields(self, _known: Any) -> Sequence[Field]:
        """The first day, or the last."""
        if self._running:
            return (Field("end", self.tr("Last day"), "date", default=self._today, required=True),)
        return (Field("start", self.tr("First day"), "date", default=self._today, required=True),)

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[int]:
        """Begin or end it."""
        if self._running:
            people.end_membership(unit, self._running.id, values["end"] + ONE_DAY)
        else:
            people.add_membership(unit, self.person_id, values["start"])
        return Done(self.person_id, Changes.PEOPLE)


class NumbersTask(Task):
    """ID and bank numbers: those on file are never shown whole, new ones take their place."""

    def __init__(self, person_id: int) -> None:
        super().__init__()
        self.person_id = person_id
        self.name = f"numbers-{person_id}"

    def title(self) -> str:
        """What the panel is called."""
        return self.tr("ID and bank numbers")

    def read(self, unit: Any) -> MaskedNumbers:
        """The last four of each."""
        return private_data.masked_numbers(unit, self.person_id)

    def fields(self, known: MaskedNumbers) -> Sequence[Field]:
        """Kept out of drafts; shown while they are typed, so that they can be checked."""
        return (
            self._secret("id_number", self.tr("ID number"), known.id_number),
            Field("bank_name", self.tr("Bank"), longest=60),
            self._secret("bank_number", self.tr("Bank number"), known.bank_number),
        )

    def _secret(self, key: str, label: str, on_file: str) -> Field:
        kept = self.tr("On file: {number}. Empty: it stays.").format(number=on_file)
        words = kept if on_file else self.tr("Nothing on file yet.")
        return Field(key, label, "secret", make=TextEdit, help=words, longest=40)

    def values(self, known: MaskedNumbers) -> dict[str, Any]:
        """The bank's name is no secret."""
        return {"bank_name": known.bank_name}

    def post(self, unit: Any, _known: Any, values: dict[str, Any]) -> Done[int]:
        """Replace what was typed."""
        private_data.change_numbers(unit, self.person_id, **values)
        return Done(self.person_id, Changes.PEOPLE)
