#include "app/import/import_report.h"
#include "tests/support/test_main.h"
#include "ui/import/preview_notes.h"
#include "ui/import/result_words.h"

using namespace Qt::StringLiterals;

/// What the pages of the import say of deleted customers whom a list names.
class TestBroughtBack final : public QObject
{
    Q_OBJECT
private slots:
    void namesThemBeforeAndAfter();
    void saysNothingWhereThereAreNone();
};

void TestBroughtBack::namesThemBeforeAndAfter()
{
    app::ImportReport report;
    report.updated = 2;
    report.countBroughtBack(u"Lê An"_s, 5);
    report.countBroughtBack(u"Lê Bình"_s, 9);
    const QString before = ui::previewNotes(report, {}, 0).join(u'\n');
    QVERIFY2(before.contains(u"Lê An (line 5), Lê Bình (line 9)."_s), qPrintable(before));
    const QString after = ui::resultFacts(report, 100).join(u'\n');
    QVERIFY2(after.contains(u"Lê An (line 5), Lê Bình (line 9)."_s), qPrintable(after));
    for (int i = 0; i < app::ImportReport::kMostProblems; ++i)
        report.countBroughtBack(u"Lê Chi"_s, 10 + i);
    QCOMPARE(report.broughtBack, app::ImportReport::kMostProblems + 2);
    QVERIFY(ui::previewNotes(report, {}, 0).join(u'\n').contains(u"…"_s));
}

void TestBroughtBack::saysNothingWhereThereAreNone()
{
    QCOMPARE(ui::previewNotes({}, {}, 0), QStringList());
    QVERIFY(!ui::resultFacts({}, 100).join(u'\n').contains(u"again"_s));
}

MK_TEST(TestBroughtBack)
#include "tst_brought_back.moc"
