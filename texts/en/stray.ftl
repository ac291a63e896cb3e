# Messages out of place.

stray = That is not clear. What I can do: /help
stray-owed = To file a report, open it with its button and answer the questions.
stray-edit = Editing a message does not change the answer. Open /report and press ✏️ by the answer you want.
cancel-nothing = There is nothing to break off. What I can do: /help
cancelled = Stopped. If you had a draft report, it is saved: /report
command-of-others = This command is not for your role. What you can do: /help
