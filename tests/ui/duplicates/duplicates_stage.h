#pragma once

#include "db/customers/customer_reader.h"
#include "tests/ui/shell/page_stage.h"
#include "ui/duplicates/duplicates_page.h"
#include "ui/shell/page_stack.h"

#include <QCheckBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>

/// The page in a window of its own.
class DuplicatesStage final : public PageStage
{
public:
    DuplicatesStage() : PageStage(QStringLiteral("2026-11-21T10:00:00+07:00")) {}
    ~DuplicatesStage() { close(); }
    Q_DISABLE_COPY_MOVE(DuplicatesStage)

    db::CustomerId add(const QString &name, const QString &phone, const QString &province = {},
                       const QString &note = {})
    {
        db::Customer customer = TestShop::person(name, db::LifecycleStage::Loyalty);
        customer.province = province;
        customer.note = note;
        customer.contactPoints = {{{}, {}, db::ContactKind::Phone, phone, phone, true, true}};
        return shop.add(customer);
    }
    db::CustomerId addBorn(const QString &name, std::optional<db::Gender> gender,
                           const db::Birthday &birthday = {})
    {
        const QString phone = QStringLiteral("+84961000051");
        db::Customer customer = TestShop::person(name, db::LifecycleStage::Loyalty);
        customer.gender = gender;
        customer.birthday = birthday;
        customer.contactPoints = {{{}, {}, db::ContactKind::Phone, phone, phone, true, true}};
        return shop.add(customer);
    }
    QList<bool> ticked() const
    {
        QList<bool> states;
        for (const auto *tick : all<QCheckBox>(QStringLiteral("mergeTickCheckBox")))
            states.append(tick->isChecked());
        return states;
    }
    void open()
    {
        makeWindow();
        auto *pages = new ui::PageStack;
        pages->add(ui::PageId::Duplicates, [this] {
            page = new ui::DuplicatesPage(*doer, *state);
            list = page->findChild<QListView *>(QStringLiteral("duplicatesListView"));
            return page;
        });
        showWindow(pages);
        pages->show(ui::PageId::Duplicates);
    }
    QStringList groups() const
    {
        QStringList names;
        for (int row = 0; row < list->model()->rowCount(); ++row)
            names.append(list->model()->index(row, 0).data().toString());
        return names;
    }
    template <class Widget = QPushButton> QList<Widget *> all(const QString &name) const
    {
        QList<Widget *> visible;
        for (auto *widget : page->findChildren<Widget *>(name)) {
            if (widget->isVisible())
                visible.append(widget);
        }
        return visible;
    }
    QPushButton *button(const char *name) const
    {
        return page->findChild<QPushButton *>(QString::fromLatin1(name));
    }
    QString text(const char *label) const
    {
        return page->findChild<QLabel *>(QString::fromLatin1(label))->text();
    }
    /// Side by side, and the buttons work.
    bool isReady() const { return button("mergePushButton")->isEnabled(); }
    bool isDeleted(db::CustomerId id) { return shop.session().reader().read(id)->deleted; }

    ui::DuplicatesPage *page = nullptr;
    QListView *list = nullptr;
};
