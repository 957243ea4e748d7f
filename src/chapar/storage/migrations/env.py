"""Run by Alembic: it uses the connection that the caller gives, inside the caller's transaction."""

from alembic import context

from chapar.storage.tables import metadata

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, transactional_ddl=True)
context.run_migrations()
