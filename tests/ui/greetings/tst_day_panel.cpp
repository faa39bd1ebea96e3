#include "tests/support/test_main.h"
#include "tests/ui/greetings/greetings_hands.h"
#include "ui/greetings/day_panel.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

/// The card of a day beside the calendar, as narrow as the window makes it.
class TestDayPanel final : public QObject, GreetingsHands
{
    Q_OBJECT
private slots:
    void init() { openGreetings(); }
    void cleanup() { m_stage.reset(); }
    void cutsNothingInANarrowCard_data();
    void cutsNothingInANarrowCard();
};

void TestDayPanel::cutsNothingInANarrowCard_data()
{
    QTest::addColumn<QSize>("page"); // beside the sidebar
    QTest::addColumn<ui::Language>("language");
    for (const auto &[words, language] :
         {std::pair("English", ui::Language::English), {"Vietnamese", ui::Language::Vietnamese}}) {
        QTest::addRow("the first window, %s", words) << QSize(1280 - 176, 760) << language;
        QTest::addRow("a small one, %s", words) << QSize(1024 - 56, 660) << language;
    }
}

// The only one due today has opted out: both buttons are there, with the longest words.
void TestDayPanel::cutsNothingInANarrowCard()
{
    QFETCH(const QSize, page);
    QFETCH(const ui::Language, language);
    m_stage->window->layout()->setContentsMargins(0, 0, 0, 0); // as in the main window
    m_stage->window->resize(page);
    QTRY_COMPARE(m_stage->window->size(), page);
    const int width = m_stage->page->findChild<ui::DayPanel *>()->width();
    m_stage->translator.speak(language);
    ui::DayPanel panel(*m_stage->desk, *m_stage->book);
    app::GreetingCount skipped;
    skipped.occasionKey = u"birthday"_s;
    skipped.rule = m_stage->rule(u"birthday"_s).id;
    skipped.time = QTime(19, 0);
    skipped.state = db::MessageState::Skipped;
    skipped.reason = u"refused"_s;
    skipped.people = 1;
    app::CalendarDay day;
    day.date = QDate(2026, 11, 21);
    day.greetingCounts = {skipped};
    panel.resize(width, 600);
    panel.setVisible(true);
    panel.setDay(day.date);
    panel.show(day);
    QTRY_VERIFY(panel.findChild<QLabel *>(u"dayRuleLabel"_s)->isVisible());
    QCOMPARE(panel.width(), width);
    const auto cut = [&panel] {
        QStringList all;
        for (const QWidget *one : panel.findChildren<QWidget *>()) {
            const auto *label = qobject_cast<const QLabel *>(one);
            if (!one->isVisible() || (!label && !qobject_cast<const QPushButton *>(one)))
                continue;
            const QRect place(one->mapTo(&panel, QPoint()), one->size());
            const bool whole = label && label->wordWrap()
                                   ? label->height() >= label->heightForWidth(label->width())
                                   : one->width() >= one->minimumSizeHint().width();
            if (!whole || place.left() < 0 || place.right() >= panel.width())
                all.append(one->objectName());
        }
        return all.join(u", "_s);
    };
    QTRY_COMPARE(cut(), QString());
    for (const auto &name : {u"dayTodayButton"_s, u"daySeeButton"_s})
        QVERIFY(panel.findChild<QPushButton *>(name)->isVisible());
}

MK_TEST(TestDayPanel)
#include "tst_day_panel.moc"
