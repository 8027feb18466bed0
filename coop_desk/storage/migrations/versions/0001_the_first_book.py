"""The first book."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _accounts() -> None:
    op.create_table(
        "accounts",
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("english_name", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("version", sa.String(length=20), nullable=False),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_accounts")),
    )


def _audit_log() -> None:
    op.create_table(
        "audit_log",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("at", sa.String(length=19), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("action", sa.String(length=20), nullable=False),
        sa.Column("table_name", sa.String(length=40), nullable=False),
        sa.Column("row_key", sa.String(length=60), nullable=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit_log")),
    )
    with op.batch_alter_table("audit_log", schema=None) as batch_op:
        batch_op.create_index("ix_audit_log_row", ["table_name", "row_key"], unique=False)


def _grades() -> None:
    op.create_table(
        "grades",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("english_name", sa.String(length=40), nullable=False),
        sa.Column("rank", sa.Integer(), nullable=False),
        sa.Column("deduction_bp", sa.Integer(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grades")),
        sa.UniqueConstraint("product", "code", name=op.f("uq_grades_product_code")),
    )


def _greenhouses() -> None:
    op.create_table(
        "greenhouses",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("row", sa.Integer(), nullable=False),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.Column("area", sa.Integer(), nullable=False),
        sa.Column("capacity_bags", sa.Integer(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_greenhouses")),
        sa.UniqueConstraint("code", name=op.f("uq_greenhouses_code")),
    )


def _monthly_intake() -> None:
    op.create_table(
        "monthly_intake",
        sa.Column("month", sa.String(length=7), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("grade_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("greenhouse_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("village_group_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("grams", sa.BigInteger(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("lines", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint(
            "month",
            "product",
            "grade_id",
            "greenhouse_id",
            "village_group_id",
            name=op.f("pk_monthly_intake"),
        ),
    )


def _number_series() -> None:
    op.create_table(
        "number_series",
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("last_number", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("kind", "year", name=op.f("pk_number_series")),
    )


def _price_lists() -> None:
    op.create_table(
        "price_lists",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("created_at", sa.String(length=19), nullable=False),
        sa.Column("created_by", sa.String(length=40), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_lists")),
    )


def _seasons() -> None:
    op.create_table(
        "seasons",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_seasons")),
        sa.UniqueConstraint("code", name=op.f("uq_seasons_code")),
    )


def _settings() -> None:
    op.create_table(
        "settings",
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_settings")),
    )


def _tares() -> None:
    op.create_table(
        "tares",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("grams", sa.BigInteger(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tares")),
    )


def _village_groups() -> None:
    op.create_table(
        "village_groups",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_village_groups")),
        sa.UniqueConstraint("code", name=op.f("uq_village_groups_code")),
    )


def _people() -> None:
    op.create_table(
        "people",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("phone", sa.String(length=30), nullable=False),
        sa.Column("village_group_id", sa.Integer(), nullable=True),
        sa.Column("address", sa.String(length=120), nullable=False),
        sa.Column("sort_key", sa.String(length=120), nullable=False),
        sa.Column("search_keys", sa.Text(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "kind in ('person', 'household', 'organisation')", name=op.f("ck_people_kind")
        ),
        sa.ForeignKeyConstraint(
            ["village_group_id"], ["village_groups.id"], name=op.f("fk_people_village_group_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("code", name=op.f("uq_people_code")),
    )
    with op.batch_alter_table("people", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_people_village_group_id"), ["village_group_id"], unique=False
        )


def _price_lines() -> None:
    op.create_table(
        "price_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("price_list_id", sa.Integer(), nullable=False),
        sa.Column("grade_id", sa.Integer(), nullable=False),
        sa.Column("slot", sa.String(length=20), nullable=True),
        sa.Column("village_group_id", sa.Integer(), nullable=True),
        sa.Column("price_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["grade_id"], ["grades.id"], name=op.f("fk_price_lines_grade_id")),
        sa.ForeignKeyConstraint(
            ["price_list_id"], ["price_lists.id"], name=op.f("fk_price_lines_price_list_id")
        ),
        sa.ForeignKeyConstraint(
            ["village_group_id"],
            ["village_groups.id"],
            name=op.f("fk_price_lines_village_group_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_price_lines")),
    )
    with op.batch_alter_table("price_lines", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_price_lines_price_list_id"), ["price_list_id"], unique=False
        )


def _crops() -> None:
    op.create_table(
        "crops",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("greenhouse_id", sa.Integer(), nullable=False),
        sa.Column("season_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["greenhouse_id"], ["greenhouses.id"], name=op.f("fk_crops_greenhouse_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_crops_person_id")),
        sa.ForeignKeyConstraint(["season_id"], ["seasons.id"], name=op.f("fk_crops_season_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_crops")),
        sa.UniqueConstraint(
            "greenhouse_id",
            "season_id",
            "person_id",
            "start",
            name=op.f("uq_crops_greenhouse_id_season_id_person_id_start"),
        ),
    )
    with op.batch_alter_table("crops", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_crops_person_id"), ["person_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_crops_season_id"), ["season_id"], unique=False)


def _documents() -> None:
    op.create_table(
        "documents",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=20), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=True),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("status", sa.String(length=10), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("draft_values", sa.Text(), nullable=False),
        sa.Column("replaces_id", sa.Integer(), nullable=True),
        sa.Column("created_at", sa.String(length=19), nullable=False),
        sa.Column("created_by", sa.String(length=40), nullable=False),
        sa.Column("posted_at", sa.String(length=19), nullable=True),
        sa.Column("posted_by", sa.String(length=40), nullable=True),
        sa.Column("voided_at", sa.String(length=19), nullable=True),
        sa.Column("voided_by", sa.String(length=40), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=True),
        sa.CheckConstraint(
            "(status = 'draft') = (number is null)", name=op.f("ck_documents_number")
        ),
        sa.CheckConstraint(
            "status in ('draft', 'posted', 'voided')", name=op.f("ck_documents_status")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_documents_person_id")),
        sa.ForeignKeyConstraint(
            ["replaces_id"], ["documents.id"], name=op.f("fk_documents_replaces_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_documents")),
        sa.UniqueConstraint("kind", "year", "number", name=op.f("uq_documents_kind_year_number")),
    )
    with op.batch_alter_table("documents", schema=None) as batch_op:
        batch_op.create_index("ix_documents_kind_day", ["kind", "day"], unique=False)
        batch_op.create_index("ix_documents_person_id_day", ["person_id", "day"], unique=False)


def _memberships() -> None:
    op.create_table(
        "memberships",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_memberships_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_memberships")),
    )
    with op.batch_alter_table("memberships", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_memberships_person_id"), ["person_id"], unique=False)


def _person_roles() -> None:
    op.create_table(
        "person_roles",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(length=20), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_person_roles_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_person_roles")),
    )
    with op.batch_alter_table("person_roles", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_person_roles_person_id"), ["person_id"], unique=False)


def _person_secrets() -> None:
    op.create_table(
        "person_secrets",
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("id_number", sa.Text(), nullable=False),
        sa.Column("id_tail", sa.String(length=4), nullable=False),
        sa.Column("bank_name", sa.String(length=60), nullable=False),
        sa.Column("bank_number", sa.Text(), nullable=False),
        sa.Column("bank_tail", sa.String(length=4), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_person_secrets_person_id")
        ),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_person_secrets")),
    )


def _bag_issues() -> None:
    op.create_table(
        "bag_issues",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("crop_id", sa.Integer(), nullable=False),
        sa.Column("bags", sa.Integer(), nullable=False),
        sa.Column("price_fen", sa.BigInteger(), nullable=False),
        sa.Column("on_credit", sa.Boolean(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("cost_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["crop_id"], ["crops.id"], name=op.f("fk_bag_issues_crop_id")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_bag_issues_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_bag_issues")),
    )
    with op.batch_alter_table("bag_issues", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bag_issues_crop_id"), ["crop_id"], unique=False)


def _bag_losses() -> None:
    op.create_table(
        "bag_losses",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("crop_id", sa.Integer(), nullable=False),
        sa.Column("bags", sa.Integer(), nullable=False),
        sa.Column("cause", sa.String(length=20), nullable=False),
        sa.Column("action", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(["crop_id"], ["crops.id"], name=op.f("fk_bag_losses_crop_id")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_bag_losses_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_bag_losses")),
    )
    with op.batch_alter_table("bag_losses", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bag_losses_crop_id"), ["crop_id"], unique=False)


def _charges() -> None:
    op.create_table(
        "charges",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=20), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("lease_document_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_charges_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["lease_document_id"], ["documents.id"], name=op.f("fk_charges_lease_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_charges")),
    )


def _entries() -> None:
    op.create_table(
        "entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("reverses_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.String(length=19), nullable=False),
        sa.Column("by", sa.String(length=40), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_entries_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["reverses_id"], ["entries.id"], name=op.f("fk_entries_reverses_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_entries")),
    )
    with op.batch_alter_table("entries", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_entries_day"), ["day"], unique=False)
        batch_op.create_index(batch_op.f("ix_entries_document_id"), ["document_id"], unique=False)


def _goods_receipts() -> None:
    op.create_table(
        "goods_receipts",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_goods_receipts_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_goods_receipts")),
    )


def _greenhouse_leases() -> None:
    op.create_table(
        "greenhouse_leases",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("greenhouse_id", sa.Integer(), nullable=False),
        sa.Column("season_id", sa.Integer(), nullable=True),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("basis", sa.String(length=20), nullable=False),
        sa.Column("rate_fen", sa.BigInteger(), nullable=False),
        sa.Column("deposit_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_greenhouse_leases_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["greenhouse_id"], ["greenhouses.id"], name=op.f("fk_greenhouse_leases_greenhouse_id")
        ),
        sa.ForeignKeyConstraint(
            ["season_id"], ["seasons.id"], name=op.f("fk_greenhouse_leases_season_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_greenhouse_leases")),
    )
    with op.batch_alter_table("greenhouse_leases", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_greenhouse_leases_greenhouse_id"), ["greenhouse_id"], unique=False
        )


def _harvest_lines() -> None:
    op.create_table(
        "harvest_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("grade_id", sa.Integer(), nullable=False),
        sa.Column("suggested_grade_id", sa.Integer(), nullable=True),
        sa.Column("override_reason", sa.Text(), nullable=False),
        sa.Column("grams", sa.BigInteger(), nullable=False),
        sa.Column("price_fen", sa.BigInteger(), nullable=False),
        sa.Column("price_line_id", sa.Integer(), nullable=False),
        sa.Column("better_price_fen", sa.BigInteger(), nullable=True),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_harvest_lines_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["grade_id"], ["grades.id"], name=op.f("fk_harvest_lines_grade_id")
        ),
        sa.ForeignKeyConstraint(
            ["price_line_id"], ["price_lines.id"], name=op.f("fk_harvest_lines_price_line_id")
        ),
        sa.ForeignKeyConstraint(
            ["suggested_grade_id"], ["grades.id"], name=op.f("fk_harvest_lines_suggested_grade_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_harvest_lines")),
    )
    with op.batch_alter_table("harvest_lines", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_harvest_lines_document_id"), ["document_id"], unique=False
        )


def _harvest_tickets() -> None:
    op.create_table(
        "harvest_tickets",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("crop_id", sa.Integer(), nullable=False),
        sa.Column("pick_session", sa.String(length=20), nullable=False),
        sa.Column("flush", sa.Integer(), nullable=False),
        sa.Column("weighed_at", sa.String(length=5), nullable=False),
        sa.Column("gross_g", sa.BigInteger(), nullable=False),
        sa.Column("baskets", sa.Integer(), nullable=False),
        sa.Column("tare_id", sa.Integer(), nullable=True),
        sa.Column("tare_g", sa.BigInteger(), nullable=False),
        sa.Column("deduction_bp", sa.Integer(), nullable=False),
        sa.Column("deduction_step_g", sa.Integer(), nullable=False),
        sa.Column("deduction_g", sa.BigInteger(), nullable=False),
        sa.Column("pay_g", sa.BigInteger(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["crop_id"], ["crops.id"], name=op.f("fk_harvest_tickets_crop_id")),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_harvest_tickets_document_id")
        ),
        sa.ForeignKeyConstraint(["tare_id"], ["tares.id"], name=op.f("fk_harvest_tickets_tare_id")),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_harvest_tickets")),
    )
    with op.batch_alter_table("harvest_tickets", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_harvest_tickets_crop_id"), ["crop_id"], unique=False)


def _leaf_tickets() -> None:
    op.create_table(
        "leaf_tickets",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("grade_id", sa.Integer(), nullable=False),
        sa.Column("village_group_id", sa.Integer(), nullable=True),
        sa.Column("slot", sa.String(length=20), nullable=True),
        sa.Column("weighed_at", sa.String(length=5), nullable=False),
        sa.Column("gross_g", sa.BigInteger(), nullable=False),
        sa.Column("baskets", sa.Integer(), nullable=False),
        sa.Column("tare_id", sa.Integer(), nullable=True),
        sa.Column("tare_g", sa.BigInteger(), nullable=False),
        sa.Column("deduction_bp", sa.Integer(), nullable=False),
        sa.Column("deduction_step_g", sa.Integer(), nullable=False),
        sa.Column("deduction_g", sa.BigInteger(), nullable=False),
        sa.Column("pay_g", sa.BigInteger(), nullable=False),
        sa.Column("price_fen", sa.BigInteger(), nullable=False),
        sa.Column("price_line_id", sa.Integer(), nullable=False),
        sa.Column("better_price_fen", sa.BigInteger(), nullable=True),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_leaf_tickets_document_id")
        ),
        sa.ForeignKeyConstraint(["grade_id"], ["grades.id"], name=op.f("fk_leaf_tickets_grade_id")),
        sa.ForeignKeyConstraint(
            ["price_line_id"], ["price_lines.id"], name=op.f("fk_leaf_tickets_price_line_id")
        ),
        sa.ForeignKeyConstraint(["tare_id"], ["tares.id"], name=op.f("fk_leaf_tickets_tare_id")),
        sa.ForeignKeyConstraint(
            ["village_group_id"],
            ["village_groups.id"],
            name=op.f("fk_leaf_tickets_village_group_id"),
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_leaf_tickets")),
    )


def _lease_ends() -> None:
    op.create_table(
        "lease_ends",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("lease_document_id", sa.Integer(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_lease_ends_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["lease_document_id"], ["documents.id"], name=op.f("fk_lease_ends_lease_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_lease_ends")),
    )
    with op.batch_alter_table("lease_ends", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_lease_ends_lease_document_id"), ["lease_document_id"], unique=False
        )


def _payment_lines() -> None:
    op.create_table(
        "payment_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("part", sa.String(length=20), nullable=False),
        sa.Column("action", sa.String(length=10), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "action in ('paid', 'received', 'recovered')", name=op.f("ck_payment_lines_action")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_payment_lines_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_lines")),
    )
    with op.batch_alter_table("payment_lines", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_payment_lines_document_id"), ["document_id"], unique=False
        )


def _payments() -> None:
    op.create_table(
        "payments",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.Column("method", sa.String(length=20), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("ticket_document_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_payments_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["ticket_document_id"], ["documents.id"], name=op.f("fk_payments_ticket_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_payments")),
    )


def _processing_batches() -> None:
    op.create_table(
        "processing_batches",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("leaf_g", sa.BigInteger(), nullable=False),
        sa.Column("dry_g", sa.BigInteger(), nullable=False),
        sa.Column("leaf_cost_fen", sa.BigInteger(), nullable=False),
        sa.Column("labour_cost_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_processing_batches_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_processing_batches")),
    )


def _processing_lines() -> None:
    op.create_table(
        "processing_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("direction", sa.String(length=5), nullable=False),
        sa.Column("grade_id", sa.Integer(), nullable=False),
        sa.Column("grams", sa.BigInteger(), nullable=False),
        sa.Column("value_fen", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "direction in ('in', 'out')", name=op.f("ck_processing_lines_direction")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_processing_lines_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["grade_id"], ["grades.id"], name=op.f("fk_processing_lines_grade_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_processing_lines")),
    )
    with op.batch_alter_table("processing_lines", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_processing_lines_document_id"), ["document_id"], unique=False
        )


def _sale_lines() -> None:
    op.create_table(
        "sale_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("grade_id", sa.Integer(), nullable=False),
        sa.Column("grams", sa.BigInteger(), nullable=False),
        sa.Column("price_fen", sa.BigInteger(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("cost_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_sale_lines_document_id")
        ),
        sa.ForeignKeyConstraint(["grade_id"], ["grades.id"], name=op.f("fk_sale_lines_grade_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sale_lines")),
    )
    with op.batch_alter_table("sale_lines", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_sale_lines_document_id"), ["document_id"], unique=False
        )


def _sales() -> None:
    op.create_table(
        "sales",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("grams", sa.BigInteger(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.Column("cost_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_sales_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_sales")),
    )


def _statement_prints() -> None:
    op.create_table(
        "statement_prints",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("copy", sa.Integer(), nullable=False),
        sa.Column("printed_at", sa.String(length=19), nullable=False),
        sa.Column("printed_by", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_statement_prints_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_statement_prints")),
        sa.UniqueConstraint(
            "document_id", "copy", name=op.f("uq_statement_prints_document_id_copy")
        ),
    )
    with op.batch_alter_table("statement_prints", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_statement_prints_document_id"), ["document_id"], unique=False
        )


def _statements() -> None:
    op.create_table(
        "statements",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("opening_fen", sa.BigInteger(), nullable=False),
        sa.Column("closing_fen", sa.BigInteger(), nullable=False),
        sa.Column("content_hash", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_statements_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_statements")),
    )


def _transfers() -> None:
    op.create_table(
        "transfers",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("target", sa.String(length=20), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_transfers_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_transfers")),
    )


def _work_lines() -> None:
    op.create_table(
        "work_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("person_times", sa.Integer(), nullable=False),
        sa.Column("wage_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_work_lines_document_id")
        ),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_work_lines_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_work_lines")),
    )
    with op.batch_alter_table("work_lines", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_work_lines_document_id"), ["document_id"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_work_lines_person_id"), ["person_id"], unique=False)


def _work_sheets() -> None:
    op.create_table(
        "work_sheets",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("task", sa.String(length=20), nullable=False),
        sa.Column("person_times", sa.Integer(), nullable=False),
        sa.Column("wage_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_work_sheets_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_work_sheets")),
    )


def _postings() -> None:
    op.create_table(
        "postings",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("account", sa.String(length=20), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("part", sa.String(length=20), nullable=True),
        sa.Column("debit_fen", sa.BigInteger(), nullable=False),
        sa.Column("credit_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["account"], ["accounts.code"], name=op.f("fk_postings_account")),
        sa.ForeignKeyConstraint(["entry_id"], ["entries.id"], name=op.f("fk_postings_entry_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_postings_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_postings")),
    )
    with op.batch_alter_table("postings", schema=None) as batch_op:
        batch_op.create_index(
            "ix_postings_account", ["account", "debit_fen", "credit_fen"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_postings_entry_id"), ["entry_id"], unique=False)
        batch_op.create_index(
            "ix_postings_person", ["person_id", "part", "debit_fen", "credit_fen"], unique=False
        )


def _stock_moves() -> None:
    op.create_table(
        "stock_moves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("grade_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(length=10), nullable=False),
        sa.Column("crop_id", sa.Integer(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("value_fen", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("place in ('store', 'crop')", name=op.f("ck_stock_moves_place")),
        sa.ForeignKeyConstraint(["crop_id"], ["crops.id"], name=op.f("fk_stock_moves_crop_id")),
        sa.ForeignKeyConstraint(["entry_id"], ["entries.id"], name=op.f("fk_stock_moves_entry_id")),
        sa.ForeignKeyConstraint(["grade_id"], ["grades.id"], name=op.f("fk_stock_moves_grade_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_moves")),
    )
    with op.batch_alter_table("stock_moves", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stock_moves_crop_id"), ["crop_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_stock_moves_entry_id"), ["entry_id"], unique=False)
        batch_op.create_index(
            "ix_stock_moves_store",
            ["place", "product", "grade_id", "quantity", "value_fen"],
            unique=False,
        )


def upgrade() -> None:
    """Make every table, in the order of their links."""
    _accounts()
    _audit_log()
    _grades()
    _greenhouses()
    _monthly_intake()
    _number_series()
    _price_lists()
    _seasons()
    _settings()
    _tares()
    _village_groups()
    _people()
    _price_lines()
    _crops()
    _documents()
    _memberships()
    _person_roles()
    _person_secrets()
    _bag_issues()
    _bag_losses()
    _charges()
    _entries()
    _goods_receipts()
    _greenhouse_leases()
    _harvest_lines()
    _harvest_tickets()
    _leaf_tickets()
    _lease_ends()
    _payment_lines()
    _payments()
    _processing_batches()
    _processing_lines()
    _sale_lines()
    _sales()
    _statement_prints()
    _statements()
    _transfers()
    _work_lines()
    _work_sheets()
    _postings()
    _stock_moves()
