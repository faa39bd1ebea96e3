#pragma once

#include "app/customers/customer_list.h"
#include "ui/shell/loader.h"

namespace ui {

class CustomerCount;
class CustomerListPane;
class CustomerSearchPanel;
class PageHeader;

/// The numbers of the page of customers: how many there are and how many are found, beside its title, and how
/// many each filter would show, on its chip.
class CustomerNumbers final : public QObject
{
    Q_OBJECT
public:
    /// What it reads, and where it shows it; all of it outlives this object.
    struct Parts
    {
        app::Desk &desk;
        const CustomerCount &count;
        const CustomerListPane &list;
        CustomerSearchPanel &search;
        PageHeader &header;
    };
    CustomerNumbers(const Parts &parts, QObject *parent);

    /// Those that are known.
    void show();
    /// Counts what the filters would show of the list asked for last, once that has come to rest.
    void readChoices();

signals:
    void failed(const db::Error &error);

private:
    Parts m_parts;
    Loader<app::FilterChoices> m_choices;
};

} // namespace ui
