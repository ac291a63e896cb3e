# Merging two entries of one organisation.

press-organisations-merge = Merge two
merger-ask-double = 🔗 Which entry is the double? Type its name.
merger-proposals = Or choose a pair that looks alike. The first one stays.
merger-ask-stays = The double: <b>{ $double }</b> · { $place }

    Which organisation stays? Type its name.
merger-which = Which of these is it?
merger-unknown = I cannot find “{ $written }”. Type it as in the list, for example “School No. 12”.
press-merger-drop = Do not merge
merger-dropped = All right, everything is as it was.
merger-preview = <b>Merge these?</b>

    Stays: <b>{ $stays }</b> · { $stays_place }
    The double: <b>{ $double }</b> · { $double_place }
merger-moves = What moves from the double:
    people – { $people }
    reports begun or sent – { $reports }
    events to report on – { $obligations }
    invitations – { $invitations }
    names – { $names }
merger-both-owe = Events for which both owed a report: { $count }. Now one is owed for each.
merger-both-reported = ⚠️ Both have reports. One will count, the other is kept:
merger-pair = { $title }: { $counts } counts, { $aside } is kept
merger-side = “{ $name }” ({ $state })
merger-may-be-undone = The merger can be undone.
press-merger-merge = ✅ Merge
press-merger-swap = 🔄 The other way round
press-merger-other = Another pair
merger-changed = Something has changed meanwhile. Please look again.
merger-done = ✅ Merged: “{ $double }” is now “{ $stays }”.
    People told: { $count }.
press-merger-undo = ↩️ Undo the merger
register-did-merger = { $number }. { $moment }, { $name }: a merger. “{ $double }” is now “{ $stays }”.
merger-undone = ↩️ The merger is undone. “{ $double }” and “{ $stays }” are separate again.
merger-kept = Meanwhile “{ $stays }” began reports, and they stay there: { $titles }.
merger-way-merged = This cannot be undone yet: “{ $name }” was merged with another one since. Undo that merger first. Nothing has changed now.
merger-way-name = This cannot be undone yet: there is another “{ $name }” in the district by now. Merge it with the right one first. Nothing has changed now.
merger-way-covered = This cannot be undone yet: a report of the other organisation counts for “{ $name }”. Have that mark taken off in the report first. Nothing has changed now.
merger-told = “{ $double }” and “{ $stays }” are one organisation. You now report for “{ $stays }”. All that was begun or sent is kept.
merger-told-others = “{ $double }” and “{ $stays }” are one organisation. Its people are now with you in “{ $stays }”.
merger-told-aside = There are two reports for “{ $title }”. The other one counts, yours is kept.
merger-told-undone = “{ $double }” and “{ $stays }” are separate again. You report for “{ $own }”.
