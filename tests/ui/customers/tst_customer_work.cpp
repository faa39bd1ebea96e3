#include "app/people/foreign_number.h"
#include "db/customers/consent_store.h"
#include "db/customers/interaction_store.h"
#include "db/safekeeping/draft_store.h"
#include "tests/support/stillness.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/editor_stage.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customer_work.h"
#include "ui/desk_pages.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/palette.h"
#include "ui/widgets/filter_chip.h"
#include "ui/widgets/search_field.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabBar>

#include <cstdlib>

using namespace Qt::StringLiterals;
using Stage = db::LifecycleStage;

namespace {

// In the accent, as no other text of the form is.
bool readsAsALink(QPushButton *button)
{
    const QColor link = ui::colorOf(ui::Role::Accent, button->palette());
    const QImage look = button->grab().toImage();
    for (int y = 0; y < look.height(); ++y) {
        for (int x = 0; x < look.width(); ++x) {
            const QColor at = look.pixelColor(x, y);
            if (std::abs(at.red() - link.red()) + std::abs(at.green() - link.green()) +
                    std::abs(at.blue() - link.blue()) <
                80)
                return true;
        }
    }
    return false;
}

} // namespace

/// A customer's life at the desk, by keys: created, changed, tagged, logged, deleted, and all of it taken
/// back.
class TestCustomerWork final : public QObject, EditorStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void createsACustomerByKeysAlone();
    void opensTheOneFoundByEnter();
    void addsWhoWasSearchedForInVain();
    void savesFromTheSearchAndTheList();
    void saysBesideTheFieldWhatIsWrong();
    void hintsAtSomebodyWhoMayBeTheSame();
    void saysUnderTheNumberWhoHasIt();
    void staysInPlaceWhateverIsSaid();
    void changesAndTakesBack();
    void logsAPurchaseInOneLine();
    void changesWhatWasUnderstoodBeforeItIsRecorded();
    void deletesAndBringsBack();
    void actsOnTheOneChosenBeforeTheProfileIsThere();
    void takesAConsentBackToWhatStoodBefore();
    void readsALongTimelineOnWhileScrolling();
    void startsWhereThereIsNobodyYet();
    void namesWhatTheKeyboardReaches();
    void fitsInVietnamese_data();
    void fitsInVietnamese();
};

void TestCustomerWork::createsACustomerByKeysAlone()
{
    m_shop->add(TestShop::person(u"Lê Văn An"_s, Stage::Experience));
    open();
    QTRY_VERIFY(m_profile->shown());
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), u"fullNameLineEdit"_s);
    type(u"Nguyễn Thị Hương"_s);
    QCOMPARE(find(u"givenNameLineEdit"_s)->placeholderText(), u"Hương"_s);
    for (int i = 0; i < 20 && focusName() != u"contactLineEdit"_s; ++i)
        press(Qt::Key_Tab);
    type(u"0912 345 678"_s);
    QVERIFY2(messages().contains(u"0912 345 678 · mobile, takes SMS and Zalo"_s),
             qPrintable(messages().join(u" | "_s)));
    for (int i = 0; i < 20 && focusName() != u"birthDayLineEdit"_s; ++i)
        press(Qt::Key_Tab);
    type(u"16"_s);
    press(Qt::Key_Tab);
    type(u"8"_s);
    press(Qt::Key_Tab);
    type(u"1981"_s);
    QVERIFY2(messages().contains(u"= 17/7 Tân Dậu lunar · next 16/08/2027"_s),
             qPrintable(messages().join(u" | "_s)));
    for (int i = 0; i < 20 && focusName() != u"tagLineEdit"_s; ++i)
        press(Qt::Key_Tab);
    type(u"hoa lan"_s);
    press(Qt::Key_Return);
    type(u"VIP"_s);
    press(Qt::Key_Tab);
    find(u"addressLineEdit"_s)->setText(u" 12/3  Lê Lợi, phường 3"_s);
    find(u"provinceLineEdit"_s)->setText(u"Quảng Nam"_s); // typed, a list of words would come over it
    QVERIFY2(messages().contains(u"now Đà Nẵng"_s), qPrintable(messages().join(u" | "_s)));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(byName(u"Nguyễn Thị Hương"_s));
    const db::Customer made = *byName(u"Nguyễn Thị Hương"_s);
    QCOMPARE(made.contactPoints.first().normalized, u"+84912345678"_s);
    QCOMPARE(made.tags, (QStringList{u"VIP"_s, u"hoa lan"_s}));
    QCOMPARE(made.address, u"12/3 Lê Lợi, phường 3"_s);
    QCOMPARE(made.province, u"Quảng Nam"_s);
    QCOMPARE(made.birthday.year.value_or(0), 1981);
    QTRY_COMPARE(m_profile->shown(), made.id); // chosen in the list, too
    QCOMPARE(m_window->notifications().text(), u"Nguyễn Thị Hương added"_s);
    QVERIFY(m_profile->isVisible());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(!byName(u"Nguyễn Thị Hương"_s));
    QTRY_VERIFY(m_profile->shown() != made.id);
}

void TestCustomerWork::opensTheOneFoundByEnter()
{
    const db::CustomerId other = m_shop->add(TestShop::person(u"Lê Văn An"_s, Stage::Experience));
    const db::CustomerId wanted = m_shop->add(TestShop::person(u"Lê Văn Bình"_s, Stage::Experience));
    open();
    QTRY_COMPARE(m_profile->shown(), other);
    QTest::keyClicks(m_page->search(), u"binh"_s);
    QTest::keyClick(m_page->search(), Qt::Key_Return); // perhaps before the list is there
    QTRY_VERIFY(m_profile->findChild<QScrollArea *>()->hasFocus());
    QTRY_COMPARE(m_profile->shown(), wanted);
}

void TestCustomerWork::addsWhoWasSearchedForInVain()
{
    addShown(u"Lê Thị Đào"_s);
    m_page->search()->setFocus();
    type(u"Vũ An"_s);
    QTRY_VERIFY(!m_page->table()->isVisible());
    press(Qt::Key_Return);
    QCOMPARE(focusName(), u"emptyOfferPushButton"_s);
    QCOMPARE(find<QPushButton>(u"emptyOfferPushButton"_s)->text(), u"Add “Vũ An”"_s);
    press(Qt::Key_Space);
    QTRY_COMPARE(focusName(), u"fullNameLineEdit"_s);
    QCOMPARE(find(u"fullNameLineEdit"_s)->text(), u"Vũ An"_s);
    press(Qt::Key_Escape); // nothing is there to be shown beside
    QTRY_VERIFY(!m_editor->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), m_page->search());
    m_page->search()->clear();
    type(u"0912 345 678"_s);
    QTRY_VERIFY(!m_page->table()->isVisible());
    press(Qt::Key_Down);
    press(Qt::Key_Space);
    QTRY_COMPARE(focusName(), u"fullNameLineEdit"_s);
    QCOMPARE(find(u"fullNameLineEdit"_s)->text(), QString());
    QCOMPARE(find(u"contactLineEdit"_s)->text(), u"0912 345 678"_s);
    const QString missing = u"Give a name, at least what one calls them."_s;
    QVERIFY(!messages().contains(missing)); // it could not be typed yet
    press(Qt::Key_S, Qt::ControlModifier);
    QVERIFY(messages().contains(missing));
}

void TestCustomerWork::savesFromTheSearchAndTheList()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    for (QWidget *from : std::initializer_list<QWidget *>{m_page->search(), m_page->table()}) {
        openEditor();
        const QString address = u"%1 Lê Lợi"_s.arg(from->objectName().size());
        find(u"addressLineEdit"_s)->setText(address);
        from->setFocus();
        press(Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(stored(id).address, address);
        QTRY_VERIFY(!m_editor->isVisible());
        m_profile->takeFocus();
    }
}

void TestCustomerWork::saysBesideTheFieldWhatIsWrong()
{
    addShown(u"Lê Thị Đào"_s);
    openEditor();
    auto *phone = find(u"contactLineEdit"_s);
    phone->setFocus();
    phone->selectAll();
    type(u"0912"_s);
    QVERIFY2(messages().contains(
                 u"This number is too short. A mobile number has 10 digits, such as 0912 345 678."_s),
             qPrintable(messages().join(u" | "_s)));
    phone->selectAll();
    type(u"+120255501"_s);
    QVERIFY2(messages().contains(u"The country of this number has none like it. Check its digits."_s),
             qPrintable(messages().join(u" | "_s)));
    phone->selectAll();
    type(u"+442079460958"_s);
    QVERIFY2(messages().contains(app::knowsForeignNumbers() ? u"+44 20 7946 0958 · abroad, landline"_s
                                                            : u"+442079460958 · abroad"_s),
             qPrintable(messages().join(u" | "_s)));
    phone->selectAll();
    type(u"0912"_s);
    find(u"birthDayLineEdit"_s)->setFocus();
    type(u"31"_s);
    press(Qt::Key_Tab);
    type(u"4"_s);
    QVERIFY(messages().contains(u"There is no such day. Check day and month."_s));
    press(Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(focusName(), u"contactLineEdit"_s); // to the first that is wrong
    QVERIFY(m_editor->isVisible());
}

void TestCustomerWork::hintsAtSomebodyWhoMayBeTheSame()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), u"fullNameLineEdit"_s);
    type(u"Lê thị đào"_s);
    QTRY_VERIFY(!banner().isEmpty());
    QVERIFY2(banner().first().startsWith(u"Lê Thị Đào already exists"_s), qPrintable(banner().first()));
    QTest::mouseClick(m_editor->findChild<QPushButton *>(u"bannerPushButton"_s), Qt::LeftButton);
    QTRY_VERIFY(m_profile->isVisible());
    QCOMPARE(m_profile->shown(), id);
    QVERIFY(m_window->notifications().text().startsWith(u"Kept as a draft"_s));
}

void TestCustomerWork::saysUnderTheNumberWhoHasIt()
{
    db::Customer customer = TestShop::person(u"Lê Thị Đào"_s, Stage::Experience);
    customer.contactPoints = {
        {{}, {}, db::ContactKind::Phone, u"0377 245 900"_s, u"+84377245900"_s, true, true}};
    const db::CustomerId id = m_shop->add(customer);
    open();
    QTRY_VERIFY(m_profile->shown());
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), u"fullNameLineEdit"_s);
    auto *phone = find(u"contactLineEdit"_s);
    auto *owner = m_editor->findChild<QPushButton *>(u"contactOwnerPushButton"_s);
    const auto below = [this] {
        return m_editor->findChild<QWidget *>(u"birthDayLineEdit"_s)->mapTo(m_editor, QPoint()).y();
    };
    const int place = below();
    phone->setFocus();
    type(u"0377245900"_s);
    const QString said = u"Lê Thị Đào has this number"_s;
    QTRY_COMPARE(m_editor->findChild<QLabel *>(u"contactMessageLabel"_s)->text(), said);
    QCOMPARE(phone->accessibleDescription(), said);
    QCOMPARE(banner(), QStringList());
    QCOMPARE(below(), place);
    QVERIFY(owner->isVisible());
    QCOMPARE(owner->accessibleName(), u"Open Lê Thị Đào"_s);
    QVERIFY(readsAsALink(owner));
    customer.fullName = u"Vũ An"_s;
    m_shop->add(customer);
    press(Qt::Key_Backspace); // another number now
    QVERIFY(!owner->isVisible());
    QVERIFY(!messages().contains(said));
    type(u"0"_s);
    QTRY_VERIFY(owner->isVisible());
    QTRY_COMPARE(m_editor->findChild<QLabel *>(u"contactMessageLabel"_s)->text(),
                 u"Lê Thị Đào and 1 more have this number"_s);
    owner->setFocus();
    press(Qt::Key_Space);
    QTRY_COMPARE(m_profile->shown(), id);
    QVERIFY(m_window->notifications().text().startsWith(u"Kept as a draft"_s));
}

void TestCustomerWork::staysInPlaceWhateverIsSaid()
{
    addShown(u"Lê Thị Đào"_s);
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_COMPARE(focusName(), u"fullNameLineEdit"_s);
    const auto places = [this] {
        QHash<QString, QPoint> all;
        for (const QString &name :
             {u"fullNameLineEdit"_s, u"givenNameLineEdit"_s, u"contactLineEdit"_s, u"birthDayLineEdit"_s,
              u"stageComboBox"_s, u"provinceLineEdit"_s, u"codeLineEdit"_s, u"saveCustomerPushButton"_s}) {
            const auto *field = m_editor->findChild<QWidget *>(name);
            all.insert(name, field->mapTo(m_editor, QPoint()));
        }
        return all;
    };
    const auto before = test::whenStill(places);
    type(u"Lê thị đào"_s);
    QTRY_VERIFY(!banner().isEmpty()); // may be the same as somebody
    QCOMPARE(places(), before);
    QVERIFY(m_editor->findChild<QWidget *>(u"editorBanner"_s)->mapTo(m_editor, QPoint()).y() >
            m_editor->findChild<QScrollArea *>()->geometry().bottom());
    find(u"provinceLineEdit"_s)->setFocus();
    type(u"Nowhere"_s);
    find(u"contactLineEdit"_s)->setFocus();
    type(u"0912345678"_s);
    QTRY_VERIFY(messages().size() >= 3);
    QCOMPARE(places(), before);
    find(u"fullNameLineEdit"_s)->clear();
    QTRY_VERIFY(banner().isEmpty());
    QCOMPARE(places(), before);
}

void TestCustomerWork::changesAndTakesBack()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    const db::Customer before = stored(id);
    openEditor();
    auto *note = m_editor->findChild<QPlainTextEdit *>(u"notePlainTextEdit"_s);
    note->setFocus();
    type(u"thích hoa trắng"_s);
    auto *stage = find<QComboBox>(u"stageComboBox"_s);
    stage->setFocus();
    press(Qt::Key_End);
    QVERIFY2(messages().contains(u"Existing customer: gets only the words meant for existing customers."_s),
             qPrintable(messages().join(u" | "_s)));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(stored(id).note, u"thích hoa trắng"_s);
    QCOMPARE(stored(id).stage, Stage::Loyalty);
    QTRY_COMPARE(m_window->notifications().text(), u"Lê Thị Đào changed"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(stored(id).note, QString());
    QCOMPARE(stored(id), before);
    QCOMPARE(m_shop->session().customers().stageHistory(id)->size(), 1); // as if it had never changed
    // What was saved is no draft any more.
    QVERIFY(m_shop->session().drafts().list(u"customer/"_s)->isEmpty());
}

void TestCustomerWork::logsAPurchaseInOneLine()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    press(Qt::Key_L);
    QCOMPARE(focusName(), u"logLineEdit"_s);
    type(u"mua 250k hoa lan"_s);
    QCOMPARE(find<ui::FilterChip>(u"logKindChip"_s)->text(), u"Purchase"_s);
    QCOMPARE(find<ui::FilterChip>(u"logChannelChip"_s)->text(), u"Store"_s);
    press(Qt::Key_Return);
    const auto timeline = [this, id] { return *m_shop->session().interactions().timeline(id, 10); };
    QTRY_COMPARE(timeline().size(), 1);
    QCOMPARE(timeline().first().amount.value_or(0), 250000);
    QCOMPARE(timeline().first().note, u"hoa lan"_s);
    QTRY_COMPARE(m_window->notifications().text(), u"Recorded for Lê Thị Đào: Purchase 250,000 ₫"_s);
    QCOMPARE(find(u"logLineEdit"_s)->text(), QString());
    press(Qt::Key_Z, Qt::ControlModifier); // although the field has the keyboard: nothing is typed in it
    QTRY_COMPARE(timeline().size(), 0);
}

void TestCustomerWork::changesWhatWasUnderstoodBeforeItIsRecorded()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    press(Qt::Key_L);
    type(u"gọi hỏi ship"_s);
    auto *direction = find<ui::FilterChip>(u"logDirectionChip"_s);
    QCOMPARE(direction->text(), u"Customer called"_s);
    direction->setFocus();
    press(Qt::Key_Space);
    QCOMPARE(direction->text(), u"Shop called"_s);
    press(Qt::Key_Return); // a chip records as well
    const auto timeline = [this, id] { return *m_shop->session().interactions().timeline(id, 10); };
    QTRY_COMPARE(timeline().size(), 1);
    QCOMPARE(timeline().first().direction, db::Direction::Out);
    find(u"logLineEdit"_s)->setFocus();
    type(u"đánh giá 11"_s);
    QTRY_VERIFY(find<QLabel>(u"logMessageLabel"_s)->text().startsWith(u"A score goes from 0 to 10"_s));
    press(Qt::Key_Return);
    QCOMPARE(find(u"logLineEdit"_s)->text(), u"đánh giá 11"_s); // stays to be mended
}

void TestCustomerWork::deletesAndBringsBack()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    press(Qt::Key_Delete);
    QTRY_VERIFY(!byName(u"Lê Thị Đào"_s));
    QTRY_COMPARE(m_window->notifications().text(), u"Lê Thị Đào deleted"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY(byName(u"Lê Thị Đào"_s));
    QTRY_COMPARE(m_profile->shown(), id);
}

void TestCustomerWork::actsOnTheOneChosenBeforeTheProfileIsThere()
{
    for (const QString &name : {u"Bùi An"_s, u"Bùi Bình"_s, u"Bùi Chi"_s, u"Bùi Dung"_s})
        m_shop->add(TestShop::person(name, Stage::Experience));
    open();
    QTRY_VERIFY(m_profile->shown());
    m_page->table()->setFocus();
    QTRY_COMPARE(m_profile->profile()->customer.fullName, u"Bùi An"_s);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Delete}) // faster than profiles are read
        press(key);
    QTRY_COMPARE(m_window->notifications().text(), u"Bùi Chi deleted"_s);
    QVERIFY(byName(u"Bùi An"_s));
    QTRY_COMPARE(m_profile->profile()->customer.fullName, u"Bùi Dung"_s);
    for (const Qt::Key key : {Qt::Key_Up, Qt::Key_F2})
        press(key);
    QTRY_COMPARE(m_editor->edited(), byName(u"Bùi Bình"_s)->id);
    press(Qt::Key_Escape);
    QTRY_VERIFY(!m_editor->isVisible());
    m_page->table()->setFocus();
    press(Qt::Key_Up);
    m_page->findChild<ui::CustomerWork *>()->log();
    QTRY_COMPARE(focusName(), u"logLineEdit"_s); // once it is hers
    QCOMPARE(m_profile->profile()->customer.fullName, u"Bùi An"_s);
}

void TestCustomerWork::takesAConsentBackToWhatStoodBefore()
{
    const db::CustomerId id = addShown(u"Lê Thị Đào"_s);
    m_profile->findChild<QTabBar *>()->setCurrentIndex(3);
    auto *refuse = find<QPushButton>(u"consentRefusePushButton"_s);
    QVERIFY(!refuse->isVisible()); // the form stands behind its button
    find<QPushButton>(u"consentOpenPushButton"_s)->click();
    QVERIFY(refuse->isVisible());
    QCOMPARE(focusName(), u"consentPurposeComboBox"_s);
    refuse->setFocus();
    m_profile->findChild<QLineEdit *>(u"consentSourceLineEdit"_s)->setText(u"gọi điện"_s);
    refuse->click();
    const auto ledger = [this, id] { return *m_shop->session().consents().ledger(id); };
    QTRY_COMPARE(ledger().size(), 1);
    QVERIFY(!ledger().first().granted);
    QCOMPARE(ledger().first().source, u"gọi điện"_s);
    QTRY_VERIFY(m_profile->findChild<QLabel *>(u"consentEvidenceLabel"_s));
    const QString evidence = m_profile->findChild<QLabel *>(u"consentEvidenceLabel"_s)->text();
    QVERIFY2(evidence.contains(u"gọi điện"_s) && evidence.contains(u"in person"_s), qPrintable(evidence));
    QVERIFY(!refuse->isVisible());
    QTRY_COMPARE(m_window->notifications().text(), u"Lê Thị Đào refuses: Care"_s);
    m_profile->takeFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    const auto current = [this, id] { return *m_shop->session().consents().current(id); };
    QTRY_VERIFY(ledger().first().voided);
    QCOMPARE(ledger().size(), 1); // never the opposite, which nobody said
    QVERIFY(current().isEmpty());

    QTRY_VERIFY(m_window->notifications().text().startsWith(u"Undone"));
    m_window->notifications().findChild<QPushButton *>()->click(); // do it again
    QTRY_COMPARE(current().size(), 1);
    QVERIFY(!current().first().granted);
}

void TestCustomerWork::readsALongTimelineOnWhileScrolling()
{
    const db::CustomerId id = m_shop->add(TestShop::person(u"Lê Thị Đào"_s, Stage::Experience));
    for (int i = 0; i < 130; ++i) {
        db::Interaction visit;
        visit.customer = id;
        visit.occurredOn = m_shop->clock().today();
        visit.occurredAtMs = m_shop->clock().nowMs() - i / 2; // two at the same instant
        QVERIFY(m_shop->session().interactions().add(visit));
    }
    open();
    QTRY_COMPARE(m_profile->shown(), id);
    QCOMPARE(m_profile->profile()->timeline.size(), 50);
    auto *bar = m_profile->findChild<QScrollArea *>()->verticalScrollBar();
    QTRY_VERIFY((bar->setValue(bar->maximum()), m_profile->profile()->timeline.size() == 130));
    QSet<qint64> seen;
    for (const db::Interaction &one : m_profile->profile()->timeline)
        seen.insert(one.id.value);
    QCOMPARE(seen.size(), 130);
}

void TestCustomerWork::startsWhereThereIsNobodyYet()
{
    open();
    emit m_window->navigator().newCustomerAsked(u"Trần Quốc Bảo"_s);
    QTRY_VERIFY(m_editor->isVisible());
    QCOMPARE(find(u"fullNameLineEdit"_s)->text(), u"Trần Quốc Bảo"_s);
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(byName(u"Trần Quốc Bảo"_s));
    QTRY_COMPARE(m_profile->shown(), byName(u"Trần Quốc Bảo"_s)->id);
}

void TestCustomerWork::namesWhatTheKeyboardReaches()
{
    addShown(u"Lê Thị Đào"_s);
    const auto check = [this] {
        for (const QWidget *widget : m_page->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                (button && !button->text().isEmpty()))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     qPrintable(u"%1 %2"_s.arg(QLatin1StringView(widget->metaObject()->className()),
                                               widget->objectName())));
        }
    };
    for (int tab = 0; tab < 4; ++tab) {
        m_profile->findChild<QTabBar *>()->setCurrentIndex(tab);
        check();
    }
    m_profile->takeFocus();
    openEditor();
    check();
    press(Qt::Key_Escape);
    press(Qt::Key_N, Qt::ControlModifier);
    QTRY_VERIFY(m_editor->isVisible());
    check();
}

void TestCustomerWork::fitsInVietnamese_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("the first window") << QSize(1280, 800);
    QTest::newRow("a small one") << QSize(1024, 700);
}

void TestCustomerWork::fitsInVietnamese()
{
    QFETCH(QSize, size);
    m_settings->setValue(u"language"_s, u"vi"_s);
    addShown(u"Nguyễn Thị Hương"_s);
    m_window->resize(size);
    QTRY_COMPARE(m_window->size(), size);
    const auto check = [this](QWidget *within) {
        for (const QAbstractButton *button : within->findChildren<QAbstractButton *>()) {
            if (button->isVisible() && !button->text().isEmpty())
                QVERIFY2(button->width() >= button->minimumSizeHint().width(), qPrintable(button->text()));
        }
    };
    const auto *tabs = m_profile->findChild<QTabBar *>();
    QTRY_VERIFY(tabs->tabRect(3).right() <= m_profile->width());
    QTRY_COMPARE(m_profile->findChild<QScrollArea *>()->horizontalScrollBar()->maximum(), 0);
    check(m_profile);
    openEditor();
    QTRY_VERIFY(m_editor->findChild<QScrollArea *>()->widget()->width() <=
                m_editor->findChild<QScrollArea *>()->viewport()->width());
    check(m_editor);
}

MK_TEST(TestCustomerWork)
#include "tst_customer_work.moc"
