#include "ui/import/list_look.h"

#include "app/core/own_files.h"
#include "app/desk/desk.h"
#include "db/core/run_in.h"

namespace ui {

void ListLook::clear()
{
    m_progress.reset(); // whoever still reads for it is not heard
    m_path.clear();
    m_said = {};
    m_heading.reset();
    m_kind.reset();
    m_survey.reset();
    m_trouble.reset();
    m_profile.reset();
}

void ListLook::look(const QString &path, const app::SaidOfList &said, const SharedCount &progress)
{
    m_path = path;
    m_said = said;
    m_heading = said.heading;
    m_kind = said.kind;
    if (!isPasted())
        m_pasted.reset();
    m_progress = progress;
    if (!app::refuseOwnFile(m_desk.path(), path))
        return refuse({app::ListTrouble::Kind::OwnFile, 0, {}});
    readFile(progress);
}

void ListLook::readFile(const SharedCount &progress)
{
    const app::SaidOfList said{m_heading, m_kind, m_said.encoding};
    read(
        [path = m_path, said](const SharedCount &count) {
            return app::surveyList(path, std::bind_front(&JobCount::tell, count), said);
        },
        progress);
}

void ListLook::lookAtPasted(const QString &text, const SharedCount &progress)
{
    m_pasted = std::make_shared<PastedList>(tr("Clipboard", "name of a list that was pasted"));
    m_path = m_pasted->path();
    m_progress = progress;
    read(
        [path = m_path, text](const SharedCount &count) -> app::Listed<app::ListSurvey> {
            if (const auto written = PastedList::write(path, text); !written)
                return app::listTrouble(app::ListTrouble::Kind::NotReadable, written.error().detail);
            return app::surveyList(path, std::bind_front(&JobCount::tell, count));
        },
        progress);
}

void ListLook::read(Read read, const SharedCount &progress)
{
    db::runInPool(
        this, [read = std::move(read), progress] { return read(progress); },
        [this, progress](const tl::expected<app::ListSurvey, app::ListTrouble> &survey) {
            if (progress != m_progress)
                return;
            if (survey)
                propose(progress, *survey);
            else
                refuse(survey.error());
        });
}

// A list with the same headings may have been settled before.
void ListLook::propose(const SharedCount &progress, const app::ListSurvey &survey)
{
    m_desk.ask(this, app::asking(&app::listProfiles),
               [this, progress, survey](const db::Result<QList<app::ListProfile>> &profiles) {
                   if (progress != m_progress)
                       return;
                   if (progress->isStopped())
                       return refuse({app::ListTrouble::Kind::Cancelled, 0, {}});
                   if (!profiles)
                       emit profilesUnknown(profiles.error());
                   take(progress, survey, profiles.value_or(QList<app::ListProfile>()));
               });
}

void ListLook::take(const SharedCount &progress, const app::ListSurvey &survey,
                    const QList<app::ListProfile> &profiles)
{
    m_profile = survey.hasHeader ? app::profileFor(profiles, survey.firstLine) : std::nullopt;
    if (m_profile && m_profile->kind != survey.kind) {
        if (!m_kind) { // it was settled before that its rows are something else
            m_heading = app::HeadingLine{true, survey.titleLines};
            m_kind = m_profile->kind;
            return readFile(progress);
        }
        m_profile.reset();
    }
    for (const app::ListProfile &profile : profiles) {
        const auto heading = m_profile || m_heading || survey.declared
                                 ? std::nullopt
                                 : app::headingsOf(profile, survey.firstLines);
        if (heading) {
            m_heading = heading;
            return readFile(progress);
        }
    }
    m_survey = survey;
    m_progress.reset();
    emit done();
}

void ListLook::refuse(const app::ListTrouble &trouble)
{
    m_trouble = trouble;
    m_progress.reset();
    emit done();
}

} // namespace ui
