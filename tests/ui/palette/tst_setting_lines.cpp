#include "tests/support/test_main.h"
#include "ui/palette/command_palette.h"
#include "ui/settings/setting_card.h"
#include "ui/shell/window_stage.h"

#include <QListView>

using namespace Qt::StringLiterals;

/// The sections of the settings, found by what is set there.
class TestSettingLines final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_stage = std::make_unique<WindowStage>();
        m_stage->open();
    }
    void cleanup() { m_stage.reset(); }
    void leadsToTheSection_data();
    void leadsToTheSection();
    void findsEverySectionByItsTitle();

private:
    QListView *list() const { return m_stage->find<QListView>(u"paletteListView"_s); }
    void type(const QString &text) const
    {
        QTest::keyClick(m_stage->window.get(), Qt::Key_K, Qt::ControlModifier);
        QTRY_VERIFY(qApp->focusWidget() && qApp->focusWidget()->objectName() == u"paletteLineEdit"_s);
        WindowStage::type(text);
    }

    std::unique_ptr<WindowStage> m_stage;
};

void TestSettingLines::leadsToTheSection_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("section");
    QTest::newRow("accounts") << u"account"_s << u"Accounts to send from"_s << u"accountsSection"_s;
    QTest::newRow("a password") << u"password"_s << u"Accounts to send from"_s << u"accountsSection"_s;
    QTest::newRow("limits") << u"limit"_s << u"Limits of sending"_s << u"limitsSection"_s;
    QTest::newRow("a backup") << u"data and"_s << u"Data and backup"_s << u"safekeepingSection"_s;
}

void TestSettingLines::leadsToTheSection()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, title);
    QFETCH(const QString, section);
    type(typed);
    QTRY_COMPARE(list()->currentIndex().data().toString(), title);
    WindowStage::press(Qt::Key_Return);
    QCOMPARE(m_stage->window->pages().currentWidget()->objectName(), u"settingsPage"_s);
    const auto *card = m_stage->find<ui::SettingCard>(section);
    QVERIFY(card);
    QTRY_VERIFY(card->isAncestorOf(qApp->focusWidget()));
    QTRY_VERIFY(!card->visibleRegion().isEmpty());
}

void TestSettingLines::findsEverySectionByItsTitle()
{
    m_stage->window->openPage(ui::PageId::Settings);
    const auto cards = m_stage->window->findChildren<ui::SettingCard *>();
    QVERIFY(cards.size() > 5);
    for (const ui::SettingCard *card : cards) {
        if (card->objectName() == u"sampleSection"_s) // only there while there is a sample
            continue;
        const QString title = card->accessibleName();
        type(title);
        QStringList titles;
        for (int row = 0; row < list()->model()->rowCount(); ++row)
            titles.append(list()->model()->index(row, 0).data().toString());
        QVERIFY2(titles.contains(title), qPrintable(title));
        WindowStage::press(Qt::Key_Escape);
    }
}

MK_TEST(TestSettingLines)
#include "tst_setting_lines.moc"
