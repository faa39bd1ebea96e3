#pragma once

#include "app/desk/desk.h"
#include "app/shop/shop_settings.h"
#include "app/start/shop_setup.h"
#include "db/session/session.h"

#include <QObject>

namespace ui {

class NotificationBar;
class UndoHistory;

/// What the shop decided about itself, as it stands in the file; changes one thing at a time, saves it at
/// once, and can take it back.
class ShopKeeper final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    ShopKeeper(app::Desk &desk, NotificationBar &strip, UndoHistory &undo, QObject *parent = nullptr);

    const app::ShopSettings &shop() const { return m_shop; }
    bool isLoaded() const { return m_loaded; }
    /// How many rules that are on name an hour outside the shop's hours.
    int rulesOutside() const { return m_rulesOutside; }

    /// Writes one field, unless it is so already; `told` says what happened, for the strip with Undo.
    template <class T> void set(T app::ShopSettings::*field, const T &value, const QString &told)
    {
        if (m_loaded && m_shop.*field != value)
            write([field, value](app::ShopSettings &shop) { shop.*field = value; }, told,
                  [field, before = m_shop.*field](app::ShopSettings &shop) { shop.*field = before; });
    }

signals:
    /// Read anew, or a write failed: show what shop() says.
    void changed();

private:
    using Change = std::function<void(app::ShopSettings &)>;
    struct Reading
    {
        app::ShopSettings shop;
        int rulesOutside = 0;
    };

    void load();
    /// An empty `told`: nothing is told, and nothing is to be taken back.
    void write(const Change &change, const QString &told, const Change &takeBack);
    static db::Result<Reading> read(db::Session &session);

    app::Desk &m_desk;
    NotificationBar &m_strip;
    UndoHistory &m_undo;
    app::ShopSettings m_shop;
    int m_rulesOutside = 0;
    bool m_loaded = false;
};

} // namespace ui
