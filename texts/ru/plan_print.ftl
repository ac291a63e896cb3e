# Как печатается план мероприятий, прочитанный из файла: svodka plan FILE.

plan-print-approved = Утверждён: { $by }
plan-print-date = Дата утверждения: { $date }
plan-print-number = № { $number }
plan-print-span = Срок плана: { $span }
plan-print-counts = Мероприятий: { $measures }, разделов: { $sections }
plan-print-due = срок: { $days }
plan-print-questions = Нужно уточнить ({ $count }):
plan-print-not-understood = Не понято ({ $count }):

plan-print-kind-once = однократно
plan-print-kind-range = период
plan-print-kind-recurring = повторяется
plan-print-kind-continuous = постоянно
plan-print-kind-unclear = непонятно
