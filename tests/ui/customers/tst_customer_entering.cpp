#include "app/people/foreign_number.h"
#include "tests/support/stillness.h"
#include "tests/support/test_main.h"
#include "tests/ui/customers/editor_stage.h"
#include "ui/customers/customer_table.h"
#include "ui/shell/notification_bar.h"
#include "ui/theme/palette.h"

#include <QAbstractButton>
#include <QLabel>
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

/// What the form of a customer says while it is filled in, by keys.
class TestCustomerEntering final : public QObject, EditorStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void createsACustomerByKeysAlone();
    void saysBesideTheFieldWhatIsWrong();
    void hintsAtSomebodyWhoMayBeTheSame();
    void saysUnderTheNumberWhoHasIt();
    void staysInPlaceWhateverIsSaid();
    void namesWhatTheKeyboardReaches();
    void fitsInVietnamese_data();
    void fitsInVietnamese();
};

void TestCustomerEntering::createsACustomerByKeysAlone()
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

void TestCustomerEntering::saysBesideTheFieldWhatIsWrong()
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

void TestCustomerEntering::hintsAtSomebodyWhoMayBeTheSame()
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

void TestCustomerEntering::saysUnderTheNumberWhoHasIt()
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

void TestCustomerEntering::staysInPlaceWhateverIsSaid()
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

void TestCustomerEntering::namesWhatTheKeyboardReaches()
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

void TestCustomerEntering::fitsInVietnamese_data()
{
    QTest::addColumn<QSize>("size");
    QTest::newRow("the first window") << QSize(1280, 800);
    QTest::newRow("a small one") << QSize(1024, 700);
}

void TestCustomerEntering::fitsInVietnamese()
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

MK_TEST(TestCustomerEntering)
#include "tst_customer_entering.moc"
