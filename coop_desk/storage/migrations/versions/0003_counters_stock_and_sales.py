"""Tickets that say more, goods in store, contracts with buyers and what was shipped on them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def _goods() -> None:
    op.create_table(
        "goods",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("english_name", sa.String(length=40), nullable=False),
        sa.Column("measure", sa.String(length=10), nullable=False),
        sa.Column("unit", sa.String(length=10), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.CheckConstraint("measure in ('weight', 'count')", name=op.f("ck_goods_measure")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_goods")),
        sa.UniqueConstraint("code", name=op.f("uq_goods_code")),
    )


def _recovery_plans() -> None:
    op.create_table(
        "recovery_plans",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("share_bp", sa.Integer(), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=True),
        sa.Column("note", sa.String(length=120), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["people.id"], name=op.f("fk_recovery_plans_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_recovery_plans")),
    )
    with op.batch_alter_table("recovery_plans", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_recovery_plans_person_id"), ["person_id"], unique=False
        )


def _cash_tenders() -> None:
    op.create_table(
        "cash_tenders",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("tendered_fen", sa.BigInteger(), nullable=False),
        sa.Column("change_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_cash_tenders_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_cash_tenders")),
    )


def _document_prints() -> None:
    op.create_table(
        "document_prints",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("paper", sa.String(length=20), nullable=False),
        sa.Column("copy", sa.Integer(), nullable=False),
        sa.Column("printed_at", sa.String(length=19), nullable=False),
        sa.Column("printed_by", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_document_prints_document_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_document_prints")),
        sa.UniqueConstraint(
            "document_id", "copy", name=op.f("uq_document_prints_document_id_copy")
        ),
    )
    with op.batch_alter_table("document_prints", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_document_prints_document_id"), ["document_id"], unique=False
        )


def _harvest_facts() -> None:
    op.create_table(
        "harvest_facts",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("scale", sa.String(length=40), nullable=False),
        sa.Column("weather", sa.String(length=20), nullable=False),
        sa.Column("usual_deduction_bp", sa.Integer(), nullable=False),
        sa.Column("deduction_rule", sa.String(length=60), nullable=False),
        sa.Column("best_price_fen", sa.BigInteger(), nullable=True),
        sa.Column("picked_at", sa.String(length=5), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_harvest_facts_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_harvest_facts")),
    )


def _input_uses() -> None:
    op.create_table(
        "input_uses",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("cost_fen", sa.BigInteger(), nullable=False),
        sa.Column("purpose", sa.String(length=20), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_input_uses_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_input_uses")),
    )


def _leaf_facts() -> None:
    op.create_table(
        "leaf_facts",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("scale", sa.String(length=40), nullable=False),
        sa.Column("weather", sa.String(length=20), nullable=False),
        sa.Column("usual_deduction_bp", sa.Integer(), nullable=False),
        sa.Column("deduction_rule", sa.String(length=60), nullable=False),
        sa.Column("best_price_fen", sa.BigInteger(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_leaf_facts_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_leaf_facts")),
    )


def _processing_facts() -> None:
    op.create_table(
        "processing_facts",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=False),
        sa.Column("fuel_cost_fen", sa.BigInteger(), nullable=False),
        sa.Column("workers", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_processing_facts_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_processing_facts")),
    )


def _sale_results() -> None:
    op.create_table(
        "sale_results",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("grade_id", sa.Integer(), nullable=False),
        sa.Column("shipped_g", sa.BigInteger(), nullable=False),
        sa.Column("accepted_g", sa.BigInteger(), nullable=False),
        sa.Column("returned_g", sa.BigInteger(), nullable=False),
        sa.Column("lost_g", sa.BigInteger(), nullable=False),
        sa.Column("returned_fen", sa.BigInteger(), nullable=False),
        sa.Column("lost_fen", sa.BigInteger(), nullable=False),
        sa.Column("reason", sa.String(length=60), nullable=False),
        sa.CheckConstraint(
            "shipped_g = accepted_g + returned_g + lost_g", name=op.f("ck_sale_results_adds_up")
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_sale_results_document_id")
        ),
        sa.ForeignKeyConstraint(["grade_id"], ["grades.id"], name=op.f("fk_sale_results_grade_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sale_results")),
    )
    with op.batch_alter_table("sale_results", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_sale_results_document_id"), ["document_id"], unique=False
        )


def _sale_shipments() -> None:
    op.create_table(
        "sale_shipments",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("shipment_document_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_sale_shipments_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["shipment_document_id"],
            ["documents.id"],
            name=op.f("fk_sale_shipments_shipment_document_id"),
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_sale_shipments")),
    )
    with op.batch_alter_table("sale_shipments", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_sale_shipments_shipment_document_id"),
            ["shipment_document_id"],
            unique=False,
        )


def _sales_contract_lines() -> None:
    op.create_table(
        "sales_contract_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("grade_id", sa.Integer(), nullable=False),
        sa.Column("price_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_sales_contract_lines_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["grade_id"], ["grades.id"], name=op.f("fk_sales_contract_lines_grade_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sales_contract_lines")),
    )
    with op.batch_alter_table("sales_contract_lines", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_sales_contract_lines_document_id"), ["document_id"], unique=False
        )


def _sales_contracts() -> None:
    op.create_table(
        "sales_contracts",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("paper_number", sa.String(length=40), nullable=False),
        sa.Column("start", sa.Date(), nullable=False),
        sa.Column("end", sa.Date(), nullable=False),
        sa.Column("committed_g", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_sales_contracts_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_sales_contracts")),
    )


def _sales_invoice_lines() -> None:
    op.create_table(
        "sales_invoice_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("sale_document_id", sa.Integer(), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_sales_invoice_lines_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["sale_document_id"],
            ["documents.id"],
            name=op.f("fk_sales_invoice_lines_sale_document_id"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sales_invoice_lines")),
    )
    with op.batch_alter_table("sales_invoice_lines", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_sales_invoice_lines_document_id"), ["document_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_sales_invoice_lines_sale_document_id"),
            ["sale_document_id"],
            unique=False,
        )


def _sales_invoices() -> None:
    op.create_table(
        "sales_invoices",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("invoice_number", sa.String(length=40), nullable=False),
        sa.Column("amount_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_sales_invoices_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_sales_invoices")),
    )


def _scale_checks() -> None:
    op.create_table(
        "scale_checks",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("scale", sa.String(length=40), nullable=False),
        sa.Column("weight_g", sa.BigInteger(), nullable=False),
        sa.Column("shown_g", sa.BigInteger(), nullable=False),
        sa.Column("tolerance_g", sa.BigInteger(), nullable=False),
        sa.Column("passed", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_scale_checks_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_scale_checks")),
    )


def _shipment_lines() -> None:
    op.create_table(
        "shipment_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("grade_id", sa.Integer(), nullable=False),
        sa.Column("grams", sa.BigInteger(), nullable=False),
        sa.Column("cost_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_shipment_lines_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["grade_id"], ["grades.id"], name=op.f("fk_shipment_lines_grade_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shipment_lines")),
    )
    with op.batch_alter_table("shipment_lines", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_shipment_lines_document_id"), ["document_id"], unique=False
        )


def _shipments() -> None:
    op.create_table(
        "shipments",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("contract_document_id", sa.Integer(), nullable=True),
        sa.Column("vehicle", sa.String(length=40), nullable=False),
        sa.Column("grams", sa.BigInteger(), nullable=False),
        sa.Column("cost_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contract_document_id"],
            ["documents.id"],
            name=op.f("fk_shipments_contract_document_id"),
        ),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_shipments_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_shipments")),
    )
    with op.batch_alter_table("shipments", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_shipments_contract_document_id"), ["contract_document_id"], unique=False
        )


def _stock_losses() -> None:
    op.create_table(
        "stock_losses",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("grade_id", sa.Integer(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("cause", sa.String(length=20), nullable=False),
        sa.Column("cost_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_stock_losses_document_id")
        ),
        sa.ForeignKeyConstraint(["grade_id"], ["grades.id"], name=op.f("fk_stock_losses_grade_id")),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_stock_losses")),
    )


def _stock_take_lines() -> None:
    op.create_table(
        "stock_take_lines",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("grade_id", sa.Integer(), nullable=True),
        sa.Column("book", sa.BigInteger(), nullable=False),
        sa.Column("counted", sa.BigInteger(), nullable=False),
        sa.Column("value_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_stock_take_lines_document_id")
        ),
        sa.ForeignKeyConstraint(
            ["grade_id"], ["grades.id"], name=op.f("fk_stock_take_lines_grade_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_take_lines")),
    )
    with op.batch_alter_table("stock_take_lines", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_stock_take_lines_document_id"), ["document_id"], unique=False
        )


def _stock_takes() -> None:
    op.create_table(
        "stock_takes",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("surplus_fen", sa.BigInteger(), nullable=False),
        sa.Column("shortage_fen", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"], ["documents.id"], name=op.f("fk_stock_takes_document_id")
        ),
        sa.PrimaryKeyConstraint("document_id", name=op.f("pk_stock_takes")),
    )


MOVES = "id, entry_id, line, product, grade_id, place, crop_id, quantity, value_fen, batch_id"


def _stock_moves() -> None:
    """Goods may be on the way to a buyer; written anew in the very form of a new book."""
    op.create_table(
        "moves_with_transit",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=False),
        sa.Column("line", sa.Integer(), nullable=False),
        sa.Column("product", sa.String(length=20), nullable=False),
        sa.Column("grade_id", sa.Integer(), nullable=True),
        sa.Column("place", sa.String(length=10), nullable=False),
        sa.Column("crop_id", sa.Integer(), nullable=True),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("value_fen", sa.BigInteger(), nullable=False),
        sa.Column("batch_id", sa.Integer(), nullable=True),
        sa.CheckConstraint(
            "place in ('store', 'crop', 'transit')", name=op.f("ck_stock_moves_place")
        ),
        sa.ForeignKeyConstraint(["batch_id"], ["documents.id"], name="fk_stock_moves_batch_id"),
        sa.ForeignKeyConstraint(["crop_id"], ["crops.id"], name="fk_stock_moves_crop_id"),
        sa.ForeignKeyConstraint(["entry_id"], ["entries.id"], name="fk_stock_moves_entry_id"),
        sa.ForeignKeyConstraint(["grade_id"], ["grades.id"], name="fk_stock_moves_grade_id"),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stock_moves")),
    )
    op.execute(f"INSERT INTO moves_with_transit ({MOVES}) SELECT {MOVES} FROM stock_moves")
    op.drop_table("stock_moves")
    op.rename_table("moves_with_transit", "stock_moves")
    for column in ("batch_id", "crop_id", "entry_id"):
        op.create_index(f"ix_stock_moves_{column}", "stock_moves", [column])
    columns = ["place", "product", "grade_id", "quantity", "value_fen"]
    op.create_index("ix_stock_moves_store", "stock_moves", columns)


def _drafts() -> None:
    """They are found without looking through all documents."""
    condition = sa.text("status = 'draft'")
    op.create_index(
        "ix_documents_drafts",
        "documents",
        ["kind"],
        sqlite_where=condition,
        postgresql_where=condition,
    )


def upgrade() -> None:
    """Make the new tables; moves of goods may name the way to a buyer from now on."""
    _goods()
    _recovery_plans()
    _cash_tenders()
    _document_prints()
    _harvest_facts()
    _input_uses()
    _leaf_facts()
    _processing_facts()
    _sale_results()
    _sale_shipments()
    _sales_contract_lines()
    _sales_contracts()
    _sales_invoice_lines()
    _sales_invoices()
    _scale_checks()
    _shipment_lines()
    _shipments()
    _stock_losses()
    _stock_take_lines()
    _stock_takes()
    _stock_moves()
    _drafts()
