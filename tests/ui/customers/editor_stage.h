#pragma once

#include "db/customers/customer_reader.h"
#include "tests/ui/shell/shop_window.h"
#include "ui/customers/customer_editor.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/profile_panel.h"
#include "ui/desk_pages.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>

#include <optional>

/// The page of the customers with its editor, driven by keys.
class EditorStage : protected ShopWindow
{
protected:
    void makeStage() { makeShop(); }
    void dropStage() { closeShop(); }
    void close() { closeWindow(); }
    void open(const QString &database = QStringLiteral("shop.db"))
    {
        makeWindow(database);
        ui::addCustomers(*m_window, *m_desk, *m_translator);
        showWindow(ui::PageId::Customers);
        m_page = m_window->findChild<ui::CustomersPage *>();
        m_editor = m_page->findChild<ui::CustomerEditor *>();
        m_profile = m_page->profile();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, with);
    }
    void type(const QString &text)
    {
        QVERIFY(QApplication::focusWidget());
        for (const QChar letter : text) {
            for (const auto kind : {QEvent::KeyPress, QEvent::KeyRelease}) {
                QKeyEvent event(kind, 0, Qt::NoModifier, QString(letter));
                QCoreApplication::sendEvent(QApplication::focusWidget(), &event);
            }
        }
    }
    QString focusName() const
    {
        return QApplication::focusWidget() ? QApplication::focusWidget()->objectName() : QString();
    }
    template <class Widget = QLineEdit> Widget *find(const QString &name) const
    {
        return m_page->findChild<Widget *>(name);
    }
    QStringList banner() const
    {
        QStringList lines;
        for (const QLabel *label : m_editor->findChildren<QLabel *>(QStringLiteral("bannerLabel"))) {
            if (label->isVisible())
                lines.append(label->text());
        }
        return lines;
    }
    QStringList messages() const
    {
        QStringList lines;
        for (const QString &name :
             {QStringLiteral("fieldMessageLabel"), QStringLiteral("contactMessageLabel")}) {
            for (const QLabel *label : m_editor->findChildren<QLabel *>(name)) {
                if (label->isVisible())
                    lines.append(label->text());
            }
        }
        return lines;
    }
    db::Customer stored(db::CustomerId id) { return *m_shop->session().customers().byId(id); }
    std::optional<db::Customer> byName(const QString &name)
    {
        const auto ids = m_shop->session().customers().idsByName();
        for (const db::CustomerId id : *ids) {
            const auto customer = m_shop->session().customers().byId(id); // may be deleted just now
            if (customer && customer->fullName == name)
                return *customer;
        }
        return std::nullopt;
    }
    db::CustomerId addShown(const QString &name)
    {
        const db::CustomerId id = m_shop->add(TestShop::person(name, db::LifecycleStage::Experience));
        open();
        [&] { QTRY_COMPARE(m_profile->shown(), id); }();
        m_profile->takeFocus();
        return id;
    }
    void openEditor()
    {
        press(Qt::Key_E);
        QTRY_VERIFY(m_editor->isVisible());
        QTRY_COMPARE(focusName(), QStringLiteral("fullNameLineEdit"));
    }

    ui::CustomersPage *m_page = nullptr;
    ui::CustomerEditor *m_editor = nullptr;
    ui::ProfilePanel *m_profile = nullptr;
};
