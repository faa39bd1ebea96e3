#pragma once

#include "app/import/list_profile.h"
#include "app/import/list_survey.h"
#include "ui/import/pasted_list.h"
#include "ui/widgets/job_count.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace app {
class Desk;
}

namespace ui {

/// Reads one list through: what stands in it, or why it cannot be read, and by which earlier list its columns
/// are settled. ImportRun says when, and follows the work.
class ListLook final : public QObject
{
    Q_OBJECT
public:
    /// `desk` outlives this object.
    explicit ListLook(app::Desk &desk, QObject *parent = nullptr) : QObject(parent), m_desk(desk) {}

    /// Then done(), unless another look was begun meanwhile. `progress` stops it.
    void look(const QString &path, const app::SaidOfList &said, const SharedCount &progress);
    /// The same of a list that was copied, the cells of a row separated by tabs. It is gone from the disk
    /// once another list is looked at, or forgotten.
    void lookAtPasted(const QString &text, const SharedCount &progress);
    /// What was read, and what is still being read; a pasted list stays.
    void clear();
    void forgetPasted() { m_pasted.reset(); }
    /// Other columns are settled by that list from now on.
    void settleBy(const std::optional<app::ListProfile> &profile) { m_profile = profile; }

    const QString &path() const { return m_path; }
    /// What the person has said before this look.
    const app::SaidOfList &said() const { return m_said; }
    /// Null: a file of the person's.
    std::shared_ptr<const PastedList> pasted() const { return isPasted() ? m_pasted : nullptr; }
    bool isPasted() const { return m_pasted && m_path == m_pasted->path(); }
    const std::optional<app::ListSurvey> &survey() const { return m_survey; }
    const std::optional<app::ListTrouble> &trouble() const { return m_trouble; }
    const std::optional<app::ListProfile> &profile() const { return m_profile; }

signals:
    /// There is a survey, or a trouble.
    void done();
    /// The list is read all the same, as if none had been settled before.
    void profilesUnknown(const db::Error &error);

private:
    using Read = std::function<app::Listed<app::ListSurvey>(const SharedCount &progress)>;

    void read(Read read, const SharedCount &progress);
    void readFile(const SharedCount &progress);
    void propose(const SharedCount &progress, const app::ListSurvey &survey);
    void take(const SharedCount &progress, const app::ListSurvey &survey,
              const QList<app::ListProfile> &profiles);
    void refuse(const app::ListTrouble &trouble);

    app::Desk &m_desk;
    SharedCount m_progress; // of the newest look
    QString m_path;
    std::shared_ptr<PastedList> m_pasted;
    app::SaidOfList m_said;
    std::optional<app::HeadingLine> m_heading; // said, or proposed by an earlier list
    std::optional<app::ListKind> m_kind;
    std::optional<app::ListSurvey> m_survey;
    std::optional<app::ListTrouble> m_trouble;
    std::optional<app::ListProfile> m_profile;
};

} // namespace ui
