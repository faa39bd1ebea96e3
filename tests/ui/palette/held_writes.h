#pragma once

#include "app/desk/desk.h"

#include <QObject>
#include <QSemaphore>

#include <memory>

/// What is written, or asked behind it, waits for as long as this lives.
class HeldWrites final
{
public:
    explicit HeldWrites(app::Desk &desk)
    {
        const auto hold = [gate = m_gate](db::Session &) -> db::Result<db::ChangeSet> {
            gate->acquire();
            return db::ChangeSet();
        };
        desk.write(&m_receiver, hold, [](const auto &) {});
    }
    ~HeldWrites() { m_gate->release(); }
    Q_DISABLE_COPY_MOVE(HeldWrites)

private:
    std::shared_ptr<QSemaphore> m_gate = std::make_shared<QSemaphore>();
    QObject m_receiver;
};
