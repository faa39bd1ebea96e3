#pragma once

#include "app/customers/customer_list.h"

#include <QObject>

#include <functional>
#include <memory>

namespace app {
class Desk;
}

namespace ui {

/// Asks for lists of customers on the database thread. Only the newest question is answered: an earlier one
/// is stopped where it is, and its answer dropped.
class CustomerFinder final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(db::Result<app::CustomerListing>)>;

    explicit CustomerFinder(app::Desk &desk, QObject *parent = nullptr);
    ~CustomerFinder() override;

    void ask(const app::ListQuery &query, Answer answer);

private:
    app::Desk &m_desk;
    std::shared_ptr<std::atomic_bool> m_stale; // of the question on its way
    std::shared_ptr<app::ListMemory> m_memory; // used by one question at a time, there
};

} // namespace ui
