"""What all tables are part of, and the types of their columns."""

from sqlalchemy import BigInteger, Integer, MetaData

LONG = BigInteger().with_variant(Integer(), "sqlite")
"""64 bits everywhere; the one spelling that SQLite takes for a rowid and in a strict table."""

metadata = MetaData()
