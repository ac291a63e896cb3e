# How a plan of measures that was read from a file is printed: svodka plan FILE.

plan-print-approved = Approved by: { $by }
plan-print-date = Date of the approval: { $date }
plan-print-number = No { $number }
plan-print-span = The plan covers { $span }
plan-print-counts = Measures: { $measures }, sections: { $sections }
plan-print-due = due { $days }
plan-print-questions = To be made clear ({ $count }):
plan-print-not-understood = Not understood ({ $count }):

plan-print-kind-once = once
plan-print-kind-range = a period
plan-print-kind-recurring = repeats
plan-print-kind-continuous = continuous
plan-print-kind-unclear = unclear
