#pragma once

#include "app/start/setting_commands.h"
#include "ui/shell/doer.h"
#include "ui/shell/loader.h"

#include <QObject>

namespace ui {

/// What the shop decided about itself, as it stands in the file; changes one thing at a time and saves it at
/// once.
class ShopWork final : public QObject
{
    Q_OBJECT
public:
    /// The doer outlives this object.
    explicit ShopWork(Doer &doer, QObject *parent = nullptr);

    const app::ShopSettings &shop() const { return m_reading.shop; }
    bool isLoaded() const { return m_loaded; }
    /// How many rules that are on name an hour outside the shop's hours.
    int rulesOutside() const { return m_reading.rulesOutside; }

    /// Writes one field, unless it is so already; `told` says what happened, with Undo.
    template <class T> void set(T app::ShopSettings::*field, const T &value, const QString &told)
    {
        if (!m_loaded || shop().*field == value)
            return;
        app::ShopSettings after = shop();
        after.*field = value;
        write(app::ChangeSettings::between(shop(), after), told);
    }

signals:
    /// Read again, or a write failed: show what shop() says.
    void changed();

private:
    void write(const app::ChangeSettings &change, const QString &told);

    Doer &m_doer;
    app::ShopReading m_reading;
    bool m_loaded = false;
    Loader<app::ShopReading> m_loader;
};

} // namespace ui
