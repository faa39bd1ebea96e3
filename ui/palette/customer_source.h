#pragma once

#include "app/customers/customer_list.h"
#include "ui/palette/palette_source.h"
#include "ui/shell/loader.h"

namespace ui {

class Navigator;

/// Customers by name (accents and đ ignored), code, e-mail or digits of the phone number; and, under
/// everything else, a new customer of the name typed.
class CustomerSource final : public PaletteSource
{
    Q_OBJECT
public:
    /// Both outlive this object.
    CustomerSource(app::Desk &desk, Navigator &navigator, QObject *parent = nullptr);

    void begin(const QStringList &recent) override;
    void look(const QString &text) override;
    QList<PaletteEntry> entries(const QString &text) const override;

private:
    PaletteEntry entryOf(const app::CustomerLine &line) const;
    PaletteEntry newCustomer(const QString &name) const;

    app::Desk &m_desk;
    Navigator &m_navigator;
    Loader<app::CustomerListing> m_listing;
    QString m_answered; ///< for which text m_lines are
    QList<app::CustomerLine> m_lines;
    QList<app::CustomerLine> m_recent;
};

} // namespace ui
