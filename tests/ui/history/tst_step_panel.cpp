#include "app/support/test_shop.h"
#include "tests/support/test_main.h"
#include "ui/history/step_panel.h"
#include "ui/language/translator.h"

#include <QLabel>

using namespace Qt::StringLiterals;

/// What the panel of one step says of it.
class TestStepPanel final : public QObject
{
    Q_OBJECT
private slots:
    void namesWhoStayedDeleted();
};

void TestStepPanel::namesWhoStayedDeleted()
{
    ui::Translator translator;
    translator.speak(ui::Language::English);
    ui::StepPanel panel(TestShop::at(u"2026-11-21T19:05:00+07:00"_s));
    app::StepDetail detail;
    detail.entry.kind = db::JournalEntry::Kind::Undo;
    detail.entry.command = u"customers.restore"_s;
    detail.entry.about = u"4"_s;
    detail.undid = db::JournalEntry();
    panel.show(detail);
    const auto *state = panel.findChild<QLabel *>(u"stepStateLabel"_s);
    QVERIFY(!state->text().contains(u"stayed"_s));
    detail.stayed = {u"Lê Lan"_s};
    detail.stayedCount = 1;
    panel.show(detail);
    QVERIFY2(state->text().contains(u"1 customer stayed deleted: Lê Lan"_s), qPrintable(state->text()));
    detail.stayedCount = 7;
    panel.show(detail);
    QVERIFY2(state->text().contains(u"7 customers stayed deleted: Lê Lan…"_s), qPrintable(state->text()));
}

MK_TEST(TestStepPanel)
#include "tst_step_panel.moc"
