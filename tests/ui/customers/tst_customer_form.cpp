#include "tests/support/test_main.h"
#include "tests/ui/customers/editor_stage.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>

using namespace Qt::StringLiterals;

/// What the form does by itself with a name, and what of it can be read.
class TestCustomerForm final : public QObject, EditorStage
{
    Q_OBJECT
private slots:
    void init() { makeStage(); }
    void cleanup() { dropStage(); }
    void takesACompanyForACompany();
    void leavesTheKindToWhoChoseIt();
    void leavesTheKindOfACustomerStored();
    void movesAnHonorificOutOfTheName();
    void showsWhatKeepsItFromBeingSaved_data();
    void showsWhatKeepsItFromBeingSaved();
    void cutsNoWordOfAField_data();
    void cutsNoWordOfAField();

private:
    void beginNew()
    {
        addShown(u"Lê Thị Đào"_s);
        press(Qt::Key_N, Qt::ControlModifier);
        QTRY_VERIFY(m_editor->isVisible());
        QTRY_COMPARE(focusName(), u"fullNameLineEdit"_s);
    }
    QComboBox *kind() const { return find<QComboBox>(u"customerKindComboBox"_s); }
};

void TestCustomerForm::takesACompanyForACompany()
{
    beginNew();
    type(u"Công ty TNHH Hoàng Công"_s);
    QCOMPARE(kind()->currentIndex(), 1);
    QVERIFY2(messages().contains(u"A company, by its name"_s), qPrintable(messages().join(u'|')));
    QVERIFY2(!messages().join(u'|').contains(u"anh/chị"_s), qPrintable(messages().join(u'|')));
    press(Qt::Key_S, Qt::ControlModifier);
    QTRY_VERIFY(byName(u"Công ty TNHH Hoàng Công"_s));
    QCOMPARE(byName(u"Công ty TNHH Hoàng Công"_s)->kind, db::CustomerKind::Company);
}

void TestCustomerForm::leavesTheKindToWhoChoseIt()
{
    beginNew();
    type(u"Tiệm Hoa"_s);
    QCOMPARE(kind()->currentIndex(), 1);
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"Hoa"_s); // nothing was chosen: it follows back
    QCOMPARE(kind()->currentIndex(), 0);
    kind()->setFocus();
    press(Qt::Key_Down);
    QCOMPARE(kind()->currentIndex(), 1);
    find(u"fullNameLineEdit"_s)->setFocus();
    type(u" Mai"_s);
    QCOMPARE(kind()->currentIndex(), 1);
    QVERIFY(!messages().contains(u"A company, by its name"_s));
}

void TestCustomerForm::leavesTheKindOfACustomerStored()
{
    addShown(u"Lê Thị Đào"_s);
    openEditor();
    press(Qt::Key_A, Qt::ControlModifier);
    type(u"Công ty Hoa Sen"_s);
    QCOMPARE(kind()->currentIndex(), 0);
}

void TestCustomerForm::movesAnHonorificOutOfTheName()
{
    beginNew();
    const auto *offer = find<QPushButton>(u"nameApartPushButton"_s);
    QVERIFY(!offer->isVisible());
    type(u"chị Hà (mẹ bé Bi)"_s);
    QVERIFY(offer->isVisible());
    QCOMPARE(offer->accessibleName(), u"Name “Hà”, address as “chị”, note “mẹ bé Bi”"_s);
    press(Qt::Key_Tab);
    QCOMPARE(focusName(), u"nameApartPushButton"_s);
    press(Qt::Key_Space);
    QVERIFY(!offer->isVisible());
    QCOMPARE(focusName(), u"fullNameLineEdit"_s);
    QCOMPARE(find(u"fullNameLineEdit"_s)->text(), u"Hà"_s);
    QCOMPARE(find<QComboBox>(u"honorificComboBox"_s)->currentText(), u"chị"_s);
    QCOMPARE(find<QPlainTextEdit>(u"notePlainTextEdit"_s)->toPlainText(), u"mẹ bé Bi"_s);
    QVERIFY2(messages().contains(u"Addressed as chị Hà"_s), qPrintable(messages().join(u'|')));
}

void TestCustomerForm::showsWhatKeepsItFromBeingSaved_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::newRow("no name") << u"fullNameLineEdit"_s << u" "_s;
    QTest::newRow("a number with a letter") << u"contactLineEdit"_s << u"0912O45678"_s;
    QTest::newRow("a day in words") << u"birthDayLineEdit"_s << u"rằm tháng 8"_s;
}

// However far the form was scrolled.
void TestCustomerForm::showsWhatKeepsItFromBeingSaved()
{
    QFETCH(const QString, field);
    QFETCH(const QString, typed);
    beginNew();
    m_window->resize(1280, 540);
    type(u"Vũ An"_s);
    auto *wrong = find(field);
    wrong->setFocus();
    wrong->clear();
    type(typed);
    const auto *area = m_editor->findChild<QScrollArea *>(u"editorScrollArea"_s);
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
    for (const bool down : {false, true}) {
        auto *elsewhere = find(down ? u"codeLineEdit"_s : u"givenNameLineEdit"_s);
        elsewhere->setFocus();
        area->verticalScrollBar()->setValue(down ? area->verticalScrollBar()->maximum() : 0);
        press(Qt::Key_S, Qt::ControlModifier);
        QVERIFY(wrong->hasFocus());
        const QString reason = wrong->accessibleDescription();
        QVERIFY(!reason.isEmpty());
        bool seen = false;
        for (const QLabel *label : m_editor->findChildren<QLabel *>()) {
            if (label->text() == reason)
                seen = label->visibleRegion().boundingRect() == label->rect();
        }
        QVERIFY2(seen, qPrintable(reason));
    }
}

void TestCustomerForm::cutsNoWordOfAField_data()
{
    QTest::addColumn<bool>("vietnamese");
    QTest::newRow("English") << false;
    QTest::newRow("Vietnamese") << true;
}

void TestCustomerForm::cutsNoWordOfAField()
{
    QFETCH(const bool, vietnamese);
    m_settings->setValue(u"language"_s, vietnamese ? u"vi"_s : u"en"_s);
    addShown(u"Lê Thị Đào"_s);
    openEditor();
    for (const QString &name : {u"birthDayLineEdit"_s, u"birthMonthLineEdit"_s, u"birthYearLineEdit"_s,
                                u"preferredHourLineEdit"_s}) {
        const QLineEdit *field = find(name);
        QStyleOptionFrame option;
        option.initFrom(field);
        option.lineWidth = field->style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, field);
        const QRect inside = field->style()->subElementRect(QStyle::SE_LineEditContents, &option, field);
        constexpr int kMargins = 4; // Qt's own, at both ends
        QVERIFY2(inside.width() - kMargins >=
                     field->fontMetrics().horizontalAdvance(field->placeholderText()),
                 qPrintable(name));
    }
    const auto *channel = find<QComboBox>(u"preferredChannelComboBox"_s);
    QStyleOptionComboBox option;
    option.initFrom(channel);
    const QRect inside =
        channel->style()->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, channel);
    QVERIFY(inside.width() >= channel->fontMetrics().horizontalAdvance(channel->itemText(0)));
}

MK_TEST(TestCustomerForm)
#include "tst_customer_form.moc"
