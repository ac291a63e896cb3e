# Архіў з фотаздымкамі і справаздача адной арганізацыі.

press-papers-zip = ZIP з фота
package-part = Частка { $part } з { $parts }.
package-photos = Фота ў архіве: { $number }.
package-withheld = Няма згоды, не ўкладзена фота: { $number }.
package-not-there = Не трапіла ў архіў фота: { $number }. Чаму, сказана ў спісе ўнутры.
package-no-reports = Справаздач яшчэ няма, складваць у архіў няма чаго.
package-contents = Змест
package-file = Назва файла
package-caption = Подпіс
package-consent = Згода
package-note = Заўвага
package-reduced = Паменшана
package-missing = Фота { $number }: файл не знайшоўся
package-too-large = Фота { $number }: не змясцілася
package-waiting = Фота { $number }: яшчэ загружаецца
package-ready = Фота { $number }: файл не знайшоўся
package-refused = Фота { $number }: не ўдалося прыняць
package-deleted = Фота { $number }: выдалена

one-report-title = СПРАВАЗДАЧА
one-report-file = Справаздача
one-report-source = Складзена па адказах арганізацыі на { $moment }.
