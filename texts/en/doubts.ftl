# What is unlike the usual in a report: questions before it is sent, and what was answered.

doubt-head = 🔎 <b>Please check</b> ({ $number } of { $of })
doubt-how = If all is right, press “Yes, correct” or explain in a few words: the coordinator will see them. The report is sent after that.
press-doubt-right = Yes, correct
press-doubt-correct = Correct it
doubt-explained = 🔎 { $doubt }
    💬 { $text }
doubt-confirmed = 🔎 { $doubt }
    👌 Checked and confirmed.
doubt-sum-differs = { $total } in total, but the list has { $listed }.
doubt-more-than-pupils = { $what }: { $number }, but the organisation has { $pupils } pupils in all.
doubt-same-photo = { $photos ->
    [1] Photo { $place } is already in another report: “{ $where }”.
    [one] { $photos } photo is already in another report: “{ $where }”. The first of them is number { $place }.
   *[other] { $photos } photos are already in another report: “{ $where }”. The first of them is number { $place }.
}
doubt-far-from-history = { $what }: { $number }, but in your earlier reports it is usually about { $usual }.
doubt-far-from-peers = { $what }: { $number }, but for other organisations it is usually about { $usual }.
doubt-near-partner = “{ $name }” is like “{ $other }”. If they are the same, let them be spelled the same.
doubt-odd-link-mail = “{ $link }” is a mail address, not a link.
doubt-odd-link-local = “{ $link }” opens on your computer only.
doubt-odd-link-no-address = “{ $link }” is not like a link: it cannot be opened.
doubt-odd-link-placeholder = “{ $link }” is an address from an example, not a publication.
doubt-odd-link-search = “{ $link }” is a search, not the publication itself.
doubt-odd-link-bare = “{ $link }” leads to a front page, not to the publication.
doubt-odd-link-private = “{ $link }” opens in your account only: others will not see it.
