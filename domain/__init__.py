"""The rules of reporting: forms, answers, obligations, deadlines, totals. No Telegram, no SQL, no sentences."""
