#pragma once

#include "tests/ui/shell/shop_window.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/profile_panel.h"
#include "ui/customers/selection_bar.h"
#include "ui/desk_pages.h"
#include "ui/shell/notification_bar.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTest>

/// The page of the customers in its window, and what one does there by hand.
class CustomerStage : public ShopWindow
{
protected:
    void open()
    {
        closeWindow();
        makeWindow();
        ui::addCustomers(*m_window, *m_desk, *m_translator);
        showWindow(ui::PageId::Customers);
        m_page = m_window->findChild<ui::CustomersPage *>();
        m_table = m_page->table();
        QTRY_VERIFY(m_page->profile()->shown());
        m_table->setFocus();
    }
    QList<db::CustomerId> addPeople(db::LifecycleStage stage, int count = 4)
    {
        static const QStringList names{QStringLiteral("Bùi An"), QStringLiteral("Bùi Bình"),
                                       QStringLiteral("Bùi Chi"), QStringLiteral("Bùi Dung")};
        QList<db::CustomerId> ids;
        for (int i = 0; i < count; ++i)
            ids.append(m_shop->add(TestShop::person(names.at(i), stage)));
        return ids;
    }
    qint64 customers() { return m_shop->session().customers().counts()->total(); }
    db::Customer stored(db::CustomerId id) { return *m_shop->session().reader().read(id); }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(QApplication::focusWidget(), key, with);
    }
    void takeBack()
    {
        m_window->activateWindow(); // a menu or a dialog was in front
        [&] { QVERIFY(QTest::qWaitForWindowActive(m_window.get())); }();
        m_table->setFocus();
        press(Qt::Key_Z, Qt::ControlModifier);
    }
    void clickRow(int row, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, with,
                          m_table->visualRect(m_table->model()->index(row, 0)).center());
    }
    void clickBar(const QString &name)
    {
        auto *button = m_page->list()->selectionBar()->findChild<QPushButton *>(name);
        if (button->isVisible())
            QTest::mouseClick(button, Qt::LeftButton);
        else
            button->click(); // as its line in the menu does
    }
    QString told() const { return m_window->notifications().text(); }
    QString count() const
    {
        const auto *bar = m_page->list()->selectionBar();
        return bar->isVisible() ? bar->findChild<QLabel *>(QStringLiteral("selectionCountLabel"))->text()
                                : QString();
    }
    QMenu *menu(const QString &name = QStringLiteral("customerMenu")) const
    {
        for (QWidget *top : QApplication::topLevelWidgets()) {
            if (auto *found = qobject_cast<QMenu *>(top);
                found && found->objectName() == name && found->isVisible())
                return found;
        }
        return nullptr;
    }
    static QAction *entry(const QMenu *menu, const QString &text)
    {
        for (QAction *action : menu->actions()) {
            if (action->text().section(u'\t', 0, 0) == text)
                return action;
        }
        return nullptr;
    }

    ui::CustomersPage *m_page = nullptr;
    ui::CustomerTable *m_table = nullptr;
};
