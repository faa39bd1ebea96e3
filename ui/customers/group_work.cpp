#include "ui/customers/group_work.h"

#include "app/customers/customer_commands.h"
#include "app/customers/customer_list.h"
#include "app/customers/province_commands.h"
#include "ui/customers/customer_filter_bar.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/customers_page.h"
#include "ui/customers/filter_picks.h"
#include "ui/customers/group_copy.h"
#include "ui/customers/selection_bar.h"
#include "ui/language/word_labels.h"
#include "ui/shell/doer.h"
#include "ui/shell/notification_bar.h"
#include "ui/widgets/picker_popup.h"

#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace ui {

namespace {
constexpr auto kShownAfter = 400ms; // what is done sooner needs no bar
constexpr std::size_t kMostToMerge = 20;
} // namespace

GroupWork::GroupWork(Doer &doer, CustomersPage &page, QObject *parent)
    : QObject(parent), m_doer(doer), m_page(page), m_copy(new GroupCopy(doer, page, *this))
{}

void GroupWork::withChosen(const std::function<void(const Ids &)> &work, db::CustomerId onlyOne)
{
    if (m_job) // one after the other
        return;
    if (onlyOne || !m_page.table()->hasGroup()) {
        if (const db::CustomerId id = onlyOne ? onlyOne : m_page.chosen())
            work({id});
        return;
    }
    m_page.list()->withGroup(work);
}

SharedCount GroupWork::begin(const QString &doing)
{
    if (m_job) { // it has begun while this waited, for the list or for an answer
        m_doer.bar().show(
            {Notice::Kind::Info, tr("Other customers are still being worked on; nothing more was done.")});
        return {};
    }
    m_job = std::make_shared<JobCount>();
    QTimer::singleShot(kShownAfter, this, [this, job = m_job, doing] {
        if (m_job == job)
            m_page.list()->selectionBar()->showJob(job, doing);
    });
    return m_job;
}

void GroupWork::end()
{
    m_job.reset();
    m_page.list()->selectionBar()->endJob();
}

template <class C>
void GroupWork::run(C command, const QString &doing, const std::function<QString(qint64)> &told)
{
    const SharedCount job = begin(doing);
    if (!job)
        return;
    command.telling = std::bind_front(&JobCount::tell, job);
    m_doer.run(this, std::move(command),
               {.told = [told](const qint64 &changed) { return told(changed); },
                .then = [this](const qint64 &) { end(); },
                .failed = [this](const db::Error &) { end(); }});
}

void GroupWork::setStage(db::LifecycleStage stage)
{
    withChosen([this, stage](const Ids &ids) {
        const QString to = labelOf(stage);
        run(app::SetStages{{ids.begin(), ids.end()}, stage}, tr("The stage is being changed."),
            [to](qint64 changed) {
                return changed == 0 ? tr("Already on that stage: %1").arg(to)
                                    : tr("%Ln customers moved to the stage %1", "customers; stage",
                                         static_cast<int>(changed))
                                          .arg(to);
            });
    });
}

void GroupWork::askForTag(TagQuestion::For purpose, db::CustomerId onlyOne)
{
    withChosen(
        [this, purpose](const Ids &ids) {
            m_doer.desk().ask(
                this, app::asking(&app::loadTagsInUse),
                [this, purpose, ids](const db::Result<QStringList> &tags) {
                    auto *question = new TagQuestion(purpose, static_cast<int>(ids.size()),
                                                     tags.value_or(QStringList()), m_page.window());
                    connect(question, &TagQuestion::answered, this, [this, purpose, ids](const QString &tag) {
                        const QList<db::CustomerId> all(ids.begin(), ids.end());
                        if (purpose == TagQuestion::For::Adding)
                            run(app::TagCustomers{all, tag}, tr("The customers are being tagged."),
                                [tag](qint64 changed) {
                                    return changed == 0 ? tr("They already have the tag “%1”.").arg(tag)
                                                        : tr("%Ln customers tagged “%1”", "customers; tag",
                                                             static_cast<int>(changed))
                                                              .arg(tag);
                                });
                        else
                            run(app::UntagCustomers{all, tag}, tr("The tag is being removed."),
                                [tag](qint64 changed) {
                                    return changed == 0 ? tr("None of them has the tag “%1”.").arg(tag)
                                                        : tr("Tag “%1” removed from %Ln customers",
                                                             "tag; customers", static_cast<int>(changed))
                                                              .arg(tag);
                                });
                    });
                    question->open();
                });
        },
        onlyOne);
}

void GroupWork::askForProvince()
{
    withChosen([this](const Ids &ids) {
        auto *provinces = new PickerPopup(PickerPopup::Choice::One, m_page.list());
        provinces->setObjectName(u"provincePopup"_s);
        provinces->setAccessibleName(tr("Province"));
        provinces->setAttribute(Qt::WA_DeleteOnClose);
        provinces->setPicks(provincePicks({}));
        connect(provinces, &PickerPopup::chosen, this, [this, ids](const QStringList &names) {
            if (!names.isEmpty())
                setProvince(ids, names.constFirst());
        });
        provinces->openUnder(m_page.list()->groupAnchor(u"groupProvincePushButton"_s));
    });
}

void GroupWork::setProvince(const Ids &ids, const QString &province)
{
    run(app::SetProvinces{{ids.begin(), ids.end()}, province}, tr("The province is being changed."),
        [province](qint64 changed) {
            return changed == 0
                       ? tr("Already there: %1", "a province").arg(province)
                       : tr("%Ln customers moved to %1", "customers; province", static_cast<int>(changed))
                             .arg(province);
        });
}

void GroupWork::remove()
{
    withChosen([this](const Ids &ids) {
        run(app::DeleteCustomers{{ids.begin(), ids.end()}}, tr("The customers are being deleted."),
            [](qint64 changed) { return tr("%Ln customers deleted", nullptr, static_cast<int>(changed)); });
    });
}

void GroupWork::mergeChosen()
{
    withChosen([this](const Ids &ids) {
        if (ids.size() > kMostToMerge)
            m_doer.bar().show({Notice::Kind::Info, tr("Select at most %n customers who are one person.",
                                                      nullptr, static_cast<int>(kMostToMerge))});
        else if (ids.size() > 1)
            emit mergeAsked({ids.begin(), ids.end()});
    });
}

void GroupWork::exportChosen(db::CustomerId onlyOne)
{
    withChosen([this](const Ids &ids) { emit m_page.exportAsked(ids); }, onlyOne);
}

} // namespace ui
