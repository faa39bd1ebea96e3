#include "app/messages/template_entries.h"
#include "app/support/test_shop.h"
#include "tests/support/test_main.h"
#include "ui/messages/template_list_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

/// The list of templates as views rely on it.
class TestTemplateListModel final : public QObject
{
    Q_OBJECT
private slots:
    void isAModelLikeQtWantsIt();
    void keepsItsPlaceWhileTheRowsAreTheSame();

private:
    TestShop m_shop;
    ui::TemplateListModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

void TestTemplateListModel::isAModelLikeQtWantsIt()
{
    const app::TemplateLibrary library = app::loadTemplates(m_shop.session()).value();
    app::TemplateFilter filter;
    for (const QString &words : {QString(), u"sinh nhat"_s, u"nothing is like that"_s, u"tet"_s}) {
        filter.words = words;
        filter.language = u"vi"_s;
        const auto entries = app::entriesOf(library, filter);
        m_model.setEntries(entries, library);
        QCOMPARE(m_model.entryCount(), entries.size());
        for (int row = 0; row < m_model.rowCount(); ++row) {
            const app::TemplateEntry *entry = m_model.entryAt(row);
            QCOMPARE(m_model.flags(m_model.index(row)).testFlag(Qt::ItemIsSelectable), entry != nullptr);
            if (entry)
                QCOMPARE(m_model.rowOf(entry->texts.constFirst().text.id, {}), row);
        }
    }
}

void TestTemplateListModel::keepsItsPlaceWhileTheRowsAreTheSame()
{
    app::TemplateLibrary library = app::loadTemplates(m_shop.session()).value();
    const app::TemplateFilter filter{.words = {}, .language = u"vi"_s, .occasion = {}, .channel = {}};
    m_model.setEntries(app::entriesOf(library, filter), library);
    const QSignalSpy reset(&m_model, &QAbstractItemModel::modelReset);
    const QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    library.templates.first().body += u" more"_s;
    m_model.setEntries(app::entriesOf(library, filter), library);
    QCOMPARE(reset.size(), 0);
    QCOMPARE(changed.size(), 1);
    library.templates.clear();
    m_model.setEntries(app::entriesOf(library, filter), library);
    QCOMPARE(reset.size(), 1);
    QCOMPARE(m_model.rowCount(), 0);
}

MK_TEST(TestTemplateListModel)
#include "tst_template_list_model.moc"
