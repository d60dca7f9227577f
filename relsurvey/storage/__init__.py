"""The database: tables, connections, migrations, and one module of queries a noun. Values in, values out."""
