"""The only place with SQL: functions grouped by what they are about, over one SQLAlchemy Core schema."""
