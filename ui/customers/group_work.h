#pragma once

#include "app/customers/group_commands.h"
#include "ui/customers/tag_question.h"
#include "ui/widgets/job_count.h"

#include <QObject>

#include <functional>

namespace ui {

class CustomersPage;
class Doer;
class GroupCopy;

/// What is done to all customers chosen in the list, or to the one whose profile is shown: one step each, and
/// one at a time.
class GroupWork final : public QObject
{
    Q_OBJECT
public:
    /// Both outlive this object.
    GroupWork(Doer &doer, CustomersPage &page, QObject *parent);

    void setStage(db::LifecycleStage stage);
    void askForTag(TagQuestion::For purpose, db::CustomerId onlyOne = {});
    /// A list of provinces at the list of customers.
    void askForProvince();
    void remove();
    void exportChosen(db::CustomerId onlyOne = {});
    /// Asks to see them side by side; of more than 20 it says that this is too many.
    void mergeChosen();
    GroupCopy *copy() const { return m_copy; }

    using Ids = std::vector<db::CustomerId>;
    /// Calls it with those chosen, once the list is whole, or with one alone.
    void withChosen(const std::function<void(const Ids &)> &work, db::CustomerId onlyOne = {});
    /// Nothing while another job runs; the person is told.
    SharedCount begin(const QString &doing);
    void end();

signals:
    void mergeAsked(const QList<db::CustomerId> &ids);

private:
    /// `told` says what was done to how many.
    template <class C> void run(C command, const QString &doing, const std::function<QString(qint64)> &told);
    void setProvince(const Ids &ids, const QString &province);

    Doer &m_doer;
    CustomersPage &m_page;
    GroupCopy *m_copy;
    SharedCount m_job;
};

} // namespace ui
