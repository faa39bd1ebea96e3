#include "app/desk/history.h"

#include "app/customers/group_commands.h"
#include "app/desk/step_words.h"
#include "db/core/fold.h"
#include "db/core/stop_flag.h"
#include "db/session/session.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

// In the order of StepArea.
constexpr std::array kAreaKeys{"customers", "lists", "messages", "rules", "greetings", "settings"};
static_assert(kAreaKeys.size() == kStepAreaCount);

// A command is named after what it does something to.
constexpr std::array kAreas{std::pair{QStringView(u"customer"), StepArea::Customers},
                            std::pair{QStringView(u"customers"), StepArea::Customers},
                            std::pair{QStringView(u"contact"), StepArea::Customers},
                            std::pair{QStringView(u"consent"), StepArea::Customers},
                            std::pair{QStringView(u"segment"), StepArea::Customers},
                            std::pair{QStringView(u"request"), StepArea::Customers},
                            std::pair{QStringView(u"import"), StepArea::Lists},
                            std::pair{QStringView(u"template"), StepArea::Messages},
                            std::pair{QStringView(u"starters"), StepArea::Messages},
                            std::pair{QStringView(u"rule"), StepArea::Rules},
                            std::pair{QStringView(u"occasion"), StepArea::Rules},
                            std::pair{QStringView(u"message"), StepArea::Greetings},
                            std::pair{QStringView(u"campaign"), StepArea::Greetings},
                            std::pair{QStringView(u"account"), StepArea::Settings},
                            std::pair{QStringView(u"settings"), StepArea::Settings},
                            std::pair{QStringView(u"shop"), StepArea::Settings},
                            std::pair{QStringView(u"sample"), StepArea::Settings}};

constexpr int kReadAtOnce = 1'000; // between two looks at whether the answer is still wanted

/// A HistoryFilter made ready for many steps.
class PreparedFilter final
{
public:
    explicit PreparedFilter(const HistoryFilter &filter)
        : m_area(filter.area), m_words(db::fold(filter.words).split(u' ', Qt::SkipEmptyParts))
    {}

    bool passes(const db::JournalEntry &entry) const
    {
        if (m_area && areaOf(entry.command) != m_area)
            return false;
        if (m_words.isEmpty())
            return true;
        const QString text = db::fold(QString(stepWords(entry) + u' ' + entry.agent));
        return std::ranges::all_of(m_words, [&text](const QString &word) { return text.contains(word); });
    }

private:
    std::optional<StepArea> m_area;
    QStringList m_words;
};

db::Result<void> readWhoStayed(db::Session &session, StepDetail &detail)
{
    MK_TRY(const auto deleted, session.journal().touchedBy(detail.undid->id));
    MK_TRY(const auto back, session.journal().touchedBy(detail.entry.id));
    QSet<qint64> ids;
    for (const db::TouchedCustomer &one : back)
        ids.insert(one.id.value);
    for (const db::TouchedCustomer &one : deleted) {
        if (!one.deleted || ids.contains(one.id.value))
            continue;
        ++detail.stayedCount;
        if (detail.stayed.size() < kNamedOfAStep)
            detail.stayed.append(one.fullName);
    }
    return {};
}

} // namespace

std::optional<StepArea> areaOf(QStringView command)
{
    const auto found = std::ranges::find(kAreas, command.left(command.indexOf(u'.')),
                                         [](const auto &area) { return area.first; });
    return found == kAreas.end() ? std::nullopt : std::optional(found->second);
}

QString keyOf(StepArea area)
{
    return QString::fromLatin1(kAreaKeys.at(static_cast<std::size_t>(area)));
}

std::optional<StepArea> stepAreaOf(QStringView key)
{
    const qsizetype place = stepAreaKeys().indexOf(key);
    return place < 0 ? std::nullopt : std::optional(static_cast<StepArea>(place));
}

QStringList stepAreaKeys()
{
    QStringList keys;
    for (const char *key : kAreaKeys)
        keys.append(QString::fromLatin1(key));
    return keys;
}

StepState stateOf(const db::JournalEntry &entry)
{
    if (entry.kind == db::JournalEntry::Kind::Undo)
        return entry.undoneBy ? StepState::DoneAgain : StepState::Undid;
    if (entry.undoneBy)
        return StepState::Undone;
    return entry.canBeTakenBack() ? StepState::Stands : StepState::StandsForGood;
}

db::Result<HistoryPart> readHistory(db::Session &session, const HistoryFilter &filter, db::JournalId before,
                                    int most, const std::atomic_bool *stale)
{
    const PreparedFilter prepared(filter);
    const int atOnce = filter.isEmpty() ? most : kReadAtOnce;
    HistoryPart part;
    part.reached = before;
    for (int looked = 0; looked < kStepsAtOnce; looked += atOnce) {
        if (db::isSet(stale))
            return db::failure(db::ErrorKind::Cancelled, u"a newer question"_s);
        MK_TRY(const auto read, session.journal().listBefore(part.reached, atOnce));
        for (const db::JournalEntry &entry : read) {
            part.reached = entry.id;
            if (prepared.passes(entry))
                part.steps.append(entry);
            if (part.steps.size() == most)
                return part;
        }
        part.isLast = read.size() < atOnce;
        if (part.isLast)
            break;
    }
    return part;
}

db::Result<StepDetail> readStep(db::Session &session, db::JournalId id)
{
    StepDetail detail;
    MK_TRY(detail.entry, session.journal().byId(id));
    if (detail.entry.undoes) {
        MK_TRY(detail.undid, session.journal().byId(detail.entry.undoes));
    }
    if (detail.entry.undoneBy) {
        MK_TRY(detail.undoneBy, session.journal().byId(detail.entry.undoneBy));
    }
    MK_TRY(detail.customers, session.journal().touchedBy(id, kNamedOfAStep));
    MK_TRY(detail.count, session.journal().countTouchedBy(id));
    if (detail.undid && detail.entry.command == RestoreCustomers::kName)
        MK_CHECK(readWhoStayed(session, detail));
    return detail;
}

db::Result<QList<db::CustomerId>> customersOfStep(db::Session &session, db::JournalId id)
{
    MK_TRY(const auto touched, session.journal().touchedBy(id));
    QList<db::CustomerId> ids;
    for (const db::TouchedCustomer &one : touched) {
        if (!one.deleted)
            ids.append(one.id);
    }
    return ids;
}

} // namespace app
