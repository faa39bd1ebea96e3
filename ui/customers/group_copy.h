#pragma once

#include "db/core/id.h"
#include "ui/widgets/job_count.h"

#include <QObject>
#include <QStringList>

#include <functional>

namespace app {
struct GroupMessages;
}

namespace ui {

class CustomersPage;
class Doer;
class GroupWork;

/// What is copied of all customers chosen in the list: their phone numbers, or a message to each. Nothing is
/// sent and nothing is stored.
class GroupCopy final : public QObject
{
    Q_OBJECT
public:
    /// All outlive this object.
    GroupCopy(Doer &doer, CustomersPage &page, GroupWork &group);

    void copyPhones();
    /// Asks for the template first, and says who must not get it, and why.
    void askForTemplate();

private:
    using Ids = std::vector<db::CustomerId>;
    void offerTemplates(const Ids &ids);
    void writeTo(const Ids &ids, db::TemplateId text);
    void takePhones(const QStringList &phones);
    void takeMessages(const app::GroupMessages &written);
    /// Asks beside the lists, so that the search does not wait, but after what was typed a moment ago. `ask`
    /// is given the job to tell of.
    template <class T, class Ask>
    void read(const QString &doing, const Ask &ask, const std::function<void(const T &)> &take);

    Doer &m_doer;
    CustomersPage &m_page;
    GroupWork &m_group;
};

} // namespace ui
