#include "ui/customers/command_row.h"

#include "tests/support/test_main.h"

#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

/// Commands that stay in one line, however short the room is.
class TestCommandRow final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup() { m_row.reset(); }
    void showsAllWhereThereIsRoom();
    void putsTheRestIntoAMenu();
    void keepsTheOneSetApartAtTheEnd();

private:
    QStringList shown() const;

    std::unique_ptr<ui::CommandRow> m_row;
    QList<QPushButton *> m_commands;
    QPushButton *m_remove = nullptr;
};

void TestCommandRow::init()
{
    m_row = std::make_unique<ui::CommandRow>();
    m_commands.clear();
    for (const QString &text : {u"Tag them"_s, u"Copy their numbers"_s, u"Merge them"_s}) {
        m_commands.append(new QPushButton(text));
        m_row->add(m_commands.last());
    }
    m_remove = new QPushButton(u"Delete"_s);
    m_row->setApart(m_remove);
    m_row->resize(m_row->sizeHint());
    m_row->show();
}

QStringList TestCommandRow::shown() const
{
    QStringList texts;
    for (const QPushButton *command : m_commands) {
        if (command->isVisible())
            texts.append(command->text());
    }
    return texts;
}

void TestCommandRow::showsAllWhereThereIsRoom()
{
    QCOMPARE(shown().size(), 3);
    QVERIFY(!m_row->more()->isVisible());
    QVERIFY(m_remove->isVisible());
}

void TestCommandRow::putsTheRestIntoAMenu()
{
    m_row->resize(m_row->width() - 1, m_row->height());
    QCOMPARE(shown(), (QStringList{u"Tag them"_s, u"Copy their numbers"_s}));
    QVERIFY(m_row->more()->isVisible());
    QVERIFY(!m_row->more()->accessibleName().isEmpty());
    auto *menu = m_row->findChild<QMenu *>(u"moreCommandsMenu"_s);
    m_row->more()->click();
    QTRY_VERIFY(menu->isVisible());
    QCOMPARE(menu->actions().size(), 1);
    QCOMPARE(menu->actions().constFirst()->text(), u"Merge them"_s);
    QSignalSpy merged(m_commands.last(), &QPushButton::clicked);
    menu->actions().constFirst()->trigger();
    QCOMPARE(merged.size(), 1);
    menu->close();
    m_row->resize(m_row->sizeHint());
    QCOMPARE(shown().size(), 3);
}

void TestCommandRow::keepsTheOneSetApartAtTheEnd()
{
    for (const int width : {m_row->sizeHint().width(), m_row->minimumSizeHint().width()}) {
        m_row->resize(width, m_row->height());
        QVERIFY(m_remove->isVisible());
        QCOMPARE(m_remove->geometry().right(), m_row->width() - 1);
        for (const QPushButton *command : std::as_const(m_commands))
            QVERIFY(!command->isVisible() || command->geometry().right() < m_remove->x() - 8);
        QVERIFY(!m_row->more()->isVisible() || m_row->more()->geometry().right() < m_remove->x() - 8);
    }
}

MK_TEST(TestCommandRow)
#include "tst_command_row.moc"
