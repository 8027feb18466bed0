"""The tables that change by audited edits: people, greenhouses, grades, prices, settings."""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Integer,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from coop_desk.storage.columns import Fen, Grams, Moment, Row_id, identity, link, metadata, needed

village_groups = Table(
    "village_groups",
    metadata,
    identity(),
    Column("code", String(20), nullable=False, unique=True),
    needed("name", String(60)),
)

people = Table(
    "people",
    metadata,
    identity(),
    Column("code", String(20), nullable=False, unique=True),
    needed("name", String(60)),
    needed("kind", String(20)),
    needed("phone", String(30)),
    link("village_group_id", "village_groups.id", optional=True, index=True),
    needed("address", String(120)),
    needed("sort_key", String(120)),
    needed("search_keys", Text),
    needed("note", Text),
    CheckConstraint("kind in ('person', 'household', 'organisation')", name="kind"),
)

person_roles = Table(
    "person_roles",
    metadata,
    identity(),
    link("person_id", "people.id", index=True),
    needed("role", String(20)),
    needed("start", Date),
    Column("end", Date),
)

memberships = Table(
    "memberships",
    metadata,
    identity(),
    link("person_id", "people.id", index=True),
    needed("start", Date),
    Column("end", Date),
)

# Read and written by services/private_data.py alone, so that encryption touches one place.
person_secrets = Table(
    "person_secrets",
    metadata,
    Column("person_id", Row_id, ForeignKey("people.id"), primary_key=True),
    needed("id_number", Text),
    needed("id_tail", String(4)),
    needed("bank_name", String(60)),
    needed("bank_number", Text),
    needed("bank_tail", String(4)),
)

greenhouses = Table(
    "greenhouses",
    metadata,
    identity(),
    Column("code", String(20), nullable=False, unique=True),
    needed("row", Integer),
    needed("place", Integer),
    needed("area", Integer),
    needed("capacity_bags", Integer),
    needed("note", Text),
)

# Land of households: a plot of so many hundredths of a mu, and the greenhouses that stand on it.
plots = Table(
    "plots",
    metadata,
    identity(),
    Column("code", String(20), nullable=False, unique=True),
    needed("name", String(60)),
    link("person_id", "people.id", index=True),
    needed("area", Integer),
    needed("place", String(60)),
    needed("note", Text),
)

plot_sheds = Table(
    "plot_sheds",
    metadata,
    identity(),
    link("plot_id", "plots.id"),
    link("greenhouse_id", "greenhouses.id", index=True),
    needed("stands", Boolean),  # false once it was taken off
    UniqueConstraint("plot_id", "greenhouse_id"),
)

seasons = Table(
    "seasons",
    metadata,
    identity(),
    Column("code", String(20), nullable=False, unique=True),
    needed("name", String(60)),
    needed("start", Date),
    needed("end", Date),
)

crops = Table(
    "crops",
    metadata,
    identity(),
    link("greenhouse_id", "greenhouses.id"),
    link("season_id", "seasons.id", index=True),
    link("person_id", "people.id", index=True),
    needed("start", Date),
    Column("end", Date),
    UniqueConstraint("greenhouse_id", "season_id", "person_id", "start"),
)

grades = Table(
    "grades",
    metadata,
    identity(),
    needed("product", String(20)),
    needed("code", String(20)),
    needed("name", String(40)),
    needed("english_name", String(40)),
    needed("rank", Integer),
    needed("deduction_bp", Integer),
    needed("active", Boolean),
    UniqueConstraint("product", "code"),
)

tares = Table(
    "tares",
    metadata,
    identity(),
    needed("product", String(20)),
    needed("name", String(40)),
    needed("grams", Grams),
    needed("start", Date),
    Column("end", Date),
)

price_lists = Table(
    "price_lists",
    metadata,
    identity(),
    needed("product", String(20)),
    needed("name", String(60)),
    needed("start", Date),
    Column("end", Date),
    needed("created_at", Moment),
    needed("created_by", String(40)),
)

price_lines = Table(
    "price_lines",
    metadata,
    identity(),
    link("price_list_id", "price_lists.id", index=True),
    link("grade_id", "grades.id"),
    Column("slot", String(20)),
    link("village_group_id", "village_groups.id", optional=True),
    needed("price_fen", Fen),
)

accounts = Table(
    "accounts",
    metadata,
    Column("code", String(20), primary_key=True),
    needed("name", String(60)),
    needed("english_name", String(60)),
    needed("kind", String(20)),
    needed("version", String(20)),
)

settings = Table(
    "settings",
    metadata,
    Column("key", String(40), primary_key=True),
    needed("value", Text),
)
