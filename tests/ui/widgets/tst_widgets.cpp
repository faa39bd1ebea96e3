#include "tests/support/test_main.h"
#include "ui/theme/palette.h"
#include "ui/theme/theme.h"
#include "ui/widgets/boxes.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/initials_disc.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/plain_scroll_area.h"
#include "ui/widgets/row_delegate.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/table_cells.h"

#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;

class TestWidgets final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_theme = std::make_unique<ui::Theme>([] { return false; });
    }
    void cleanupTestCase() { m_theme.reset(); }
    void takesInitialsOfFamilyAndGivenName_data();
    void takesInitialsOfFamilyAndGivenName();
    void announcesASearchOnceAfterAPause();
    void searchKeysLeadOn();
    void searchCanBeCleared();
    void leavesUndoToTheDeskWhereNothingIsSearched();
    void chipIsAsWideAsItsWords();
    void linksStandAtTheSameEdge();
    void emptyPageStartsSomething();
    void buttonMakesRoomForItsKey();
    void paintsRowsAndHeadings();
    void tableLinesReachTheEdge();
    void askForTheHeightOfTheirContent();

private:
    std::unique_ptr<ui::Theme> m_theme;
};

void TestWidgets::takesInitialsOfFamilyAndGivenName_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("initials");
    QTest::newRow("three words") << u"Nguyễn Thị Hương"_s << u"NH"_s;
    QTest::newRow("d with stroke and an accent") << u"đào thị ánh"_s << u"ĐÁ"_s;
    QTest::newRow("decomposed input") << u"Đỗ Ánh"_s.normalized(QString::NormalizationForm_D) << u"ĐÁ"_s;
    QTest::newRow("one word") << u"  Lan "_s << u"L"_s;
    QTest::newRow("nothing") << QString() << QString();
}

void TestWidgets::takesInitialsOfFamilyAndGivenName()
{
    QFETCH(QString, name);
    QTEST(ui::initialsOf(name), "initials");
}

void TestWidgets::announcesASearchOnceAfterAPause()
{
    ui::SearchField field;
    QSignalSpy searches(&field, &ui::SearchField::searchChanged);
    QTest::keyClicks(&field, u"lan "_s);
    QCOMPARE(searches.count(), 0);
    QTRY_COMPARE(searches.count(), 1);
    QCOMPARE(searches.first().first().toString(), u"lan"_s);
    QTest::keyClick(&field, Qt::Key_Space); // blanks around do not search again
    field.searchNow();
    QCOMPARE(searches.count(), 1);
}

void TestWidgets::searchKeysLeadOn()
{
    ui::SearchField field;
    QSignalSpy searches(&field, &ui::SearchField::searchChanged);
    QSignalSpy onward(&field, &ui::SearchField::goToList);
    QTest::keyClicks(&field, u"lan"_s);
    QTest::keyClick(&field, Qt::Key_Down);
    QCOMPARE(onward.count(), 1);
    QCOMPARE(searches.count(), 1); // the list shows what was typed before the keyboard goes there
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(field.text().isEmpty());
    QCOMPARE(searches.count(), 2);
    QCOMPARE(searches.last().first().toString(), QString());
}

void TestWidgets::leavesUndoToTheDeskWhereNothingIsSearched()
{
    ui::SearchField field;
    const auto takesUndo = [&field] {
        QKeyEvent asked(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        asked.ignore();
        QCoreApplication::sendEvent(&field, &asked);
        return asked.isAccepted();
    };
    QVERIFY(!takesUndo());
    field.insert(u"lan"_s);
    QVERIFY(takesUndo());
    field.clear(); // what was searched before could come back, and is not wanted
    QVERIFY(!takesUndo());
}

void TestWidgets::searchCanBeCleared()
{
    ui::SearchField field;
    QVERIFY(!field.accessibleName().isEmpty());
    QVERIFY(!field.actions().last()->isVisible());
    field.setText(u"lan"_s);
    QVERIFY(field.actions().last()->isVisible());
    QSignalSpy searches(&field, &ui::SearchField::searchChanged);
    field.searchNow();
    field.actions().last()->trigger();
    QVERIFY(field.text().isEmpty());
    QCOMPARE(searches.count(), 2);
}

void TestWidgets::chipIsAsWideAsItsWords()
{
    ui::Chip chip(u"Thân thiết"_s, ui::ChipLook::existing());
    const QSize without = chip.sizeHint();
    QCOMPARE(chip.accessibleName(), u"Thân thiết"_s);
    chip.setIcon(u"tag"_s);
    QVERIFY(chip.sizeHint().width() > without.width());
    QCOMPARE(chip.sizeHint().height(), ui::chipHeight());
    QVERIFY(!chip.grab().isNull());
}

void TestWidgets::linksStandAtTheSameEdge()
{
    for (const QString &name : {u"Lan"_s, u"Nguyễn Thị Thanh Hương"_s}) {
        const std::unique_ptr<QPushButton> link(
            ui::makeButton(u"linkPushButton"_s, name, ui::ButtonKind::Link));
        const int words = link->fontMetrics().size(Qt::TextShowMnemonic, name).width();
        const int spare = link->sizeHint().width() - words;
        QVERIFY2(spare >= 0 && spare <= 16,
                 qPrintable(QString::number(spare))); // short ones would be centred
        QWidget panel;
        auto *label = ui::makeText(ui::TextStyle::Body, u"label"_s, name);
        auto *below = ui::makeButton(u"belowPushButton"_s, name, ui::ButtonKind::Link);
        panel.setLayout(ui::columnOf(0, {label, {below, 0, Qt::AlignLeft}}, QMargins(20, 0, 20, 0)));
        panel.resize(500, 100);
        panel.layout()->activate();
        QCOMPARE(below->x() + (below->width() - words) / 2, label->x());
    }
}

void TestWidgets::emptyPageStartsSomething()
{
    ui::EmptyState empty(u"customers"_s);
    empty.setWords(u"No customers yet"_s, u"Import your list."_s);
    auto *button = empty.findChild<QPushButton *>(u"emptyStartPushButton"_s);
    QVERIFY(button->isHidden());
    empty.setWords(u"No customers yet"_s, u"Import your list."_s, u"Import my list"_s);
    QVERIFY(!button->isHidden());
    QSignalSpy started(&empty, &ui::EmptyState::started);
    button->click();
    QCOMPARE(started.count(), 1);
    auto *offer = empty.findChild<QPushButton *>(u"emptyOfferPushButton"_s);
    QVERIFY(button->isDefault() && offer->isHidden());
    empty.setOffer(u"Add “Vũ An”"_s);
    QVERIFY(offer->isDefault() && !button->isDefault());
    empty.setOffer({});
    QVERIFY(button->isDefault() && offer->isHidden());
}

void TestWidgets::buttonMakesRoomForItsKey()
{
    ui::KeyHintButton button;
    button.setText(u"Copy and open Zalo"_s);
    const int without = button.sizeHint().width();
    button.setKeyHint(u"Enter"_s);
    QVERIFY(button.sizeHint().width() > without);
    for (const bool primary : {false, true}) {
        button.setDefault(primary);
        button.resize(button.sizeHint());
        QVERIFY(!button.grab().isNull());
    }
    QCOMPARE(button.minimumSizeHint(), button.sizeHint());
    button.letHintGo();
    QCOMPARE(button.minimumSizeHint().width(), without);
}

void TestWidgets::paintsRowsAndHeadings()
{
    QStandardItemModel model;
    auto *heading = new QStandardItem(u"Bây giờ"_s);
    heading->setData(true, ui::row::Heading);
    model.appendRow(heading);
    auto *person = new QStandardItem(u"Nguyễn Thị Hương"_s);
    person->setData(u"Sinh nhật 45 tuổi"_s, ui::row::SecondLine);
    person->setData(u"NH"_s, ui::row::DiscText);
    person->setData(u"zalo"_s, ui::row::IconName);
    person->setData(u"08:30"_s, ui::row::RightText);
    model.appendRow(person);
    QListView view;
    view.setModel(&model);
    view.setItemDelegate(new ui::RowDelegate(&view));
    view.resize(400, 300);
    view.setCurrentIndex(model.index(1, 0));
    QVERIFY(view.visualRect(model.index(0, 0)).height() < view.visualRect(model.index(1, 0)).height());
    const QImage image = view.grab().toImage();
    const QPoint middle = view.viewport()->mapTo(&view, view.visualRect(model.index(1, 0)).center());
    QCOMPARE(QColor(image.pixel(middle.x() + 20, middle.y() + 20)), m_theme->color(ui::Role::AccentSoft));
}

void TestWidgets::tableLinesReachTheEdge()
{
    QStandardItemModel model(40, 2);
    QTableView table;
    table.setModel(&model);
    ui::showRows(table, 30);
    table.resize(300, 200);
    table.show();
    QVERIFY(QTest::qWaitForWindowExposed(&table));
    QVERIFY(table.verticalScrollBar()->isVisible());
    const auto pixel = [&table](int x, int y) { return table.grab().toImage().pixelColor(x, y); };
    const int bottom = table.viewport()->y() + table.rowViewportPosition(2) + table.rowHeight(2) - 1;
    const int inside = table.viewport()->x() + 4;
    const int edge = table.verticalScrollBar()->mapTo(&table, QPoint(1, 0)).x(); // beside the handle
    const QColor line = ui::colorOf(ui::Role::Line, table.palette());
    QCOMPARE(pixel(inside, bottom), line);
    QCOMPARE(pixel(edge, bottom), line);
    table.selectRow(2);
    QCOMPARE(pixel(edge, bottom - 5), ui::colorOf(ui::Role::AccentSoft, table.palette()));
}

void TestWidgets::askForTheHeightOfTheirContent()
{
    auto *words = new QLabel(u"many words that need several lines where the room is narrow "_s.repeated(6));
    words->setWordWrap(true);
    auto *area = new ui::PlainScrollArea(u"area"_s, words);
    area->followContent();
    QWidget page;
    page.setLayout(ui::columnOf(0, {area, ui::BoxItem::rest()}));
    page.resize(200, 900);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
    QVERIFY(area->height() < 900);
    page.resize(160, 900);
    QTRY_COMPARE(area->width(), 160);
    QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
}

MK_TEST(TestWidgets)
#include "tst_widgets.moc"
