#include "ui/platform/tray_notifier.h"

#include "tests/support/test_main.h"
#include "tests/ui/platform/fake_platform.h"

using namespace Qt::StringLiterals;

/// Notices go by the desktop's own service, and beside the icon in the tray where it has none.
class TestTrayNotifier final : public QObject
{
    Q_OBJECT
private slots:
    void asksTheServiceFirst();
    void fallsBackOnTheTray();
    void saysThatTheDeskIsToBeOpened();

private:
    const ui::DesktopNotice m_notice{u"morning"_s, u"Today"_s, u"1 birthday"_s, u"Open"_s};
    const QPair<QString, QString> m_message{u"Today"_s, u"1 birthday"_s};
};

void TestTrayNotifier::asksTheServiceFirst()
{
    FakeTrayIcon icon;
    auto service = std::make_unique<FakeNotifier>();
    FakeNotifier *asked = service.get();
    ui::TrayNotifier notifier(std::move(service), icon);
    notifier.show(m_notice);
    QCOMPARE(asked->shown.size(), 1);
    QVERIFY(icon.told.isEmpty());
    emit asked->failed(m_notice);
    QCOMPARE(icon.told, QList{m_message});
}

void TestTrayNotifier::fallsBackOnTheTray()
{
    FakeTrayIcon icon;
    ui::TrayNotifier notifier(nullptr, icon);
    notifier.show(m_notice);
    QCOMPARE(icon.told, QList{m_message});
}

void TestTrayNotifier::saysThatTheDeskIsToBeOpened()
{
    FakeTrayIcon icon;
    auto service = std::make_unique<FakeNotifier>();
    FakeNotifier *asked = service.get();
    ui::TrayNotifier notifier(std::move(service), icon);
    QSignalSpy opened(&notifier, &ui::DesktopNotifier::opened);
    emit asked->opened();
    emit icon.messageClicked();
    QCOMPARE(opened.size(), 2);
}

MK_TEST(TestTrayNotifier)
#include "tst_tray_notifier.moc"
