#pragma once

#include <QPushButton>

class QMenu;

namespace ui {

class Actions;

/// "Import / export" in the header of Customers: a menu with their actions.
class ExchangeButton final : public QPushButton
{
    Q_OBJECT
public:
    /// `actions` holds import.open, customer.export_shown and export.customers.
    explicit ExchangeButton(const Actions &actions, QWidget *parent = nullptr);
};

} // namespace ui
