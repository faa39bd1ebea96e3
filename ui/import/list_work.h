#pragma once

#include "ui/widgets/job_count.h"

#include <QObject>

namespace ui {

/// What goes on with a list: one piece of work at a time, how far it is, and whether it is to stop.
class ListWork final : public QObject
{
    Q_OBJECT
public:
    enum class Kind
    {
        None,
        Looking,
        Rehearsing,
        Importing,
        TakingBack
    };
    using QObject::QObject;
    /// Stops what is still running.
    ~ListWork() override { stop(); }

    /// What was going on is stale from now on.
    SharedCount begin(Kind kind);
    void end();
    void stop();
    Kind kind() const { return m_kind; }
    const SharedCount &progress() const { return m_progress; }
    /// Whether that work is still the one that goes on.
    bool isNow(const SharedCount &progress) const { return progress == m_progress; }
    /// The shop is being changed: nothing else can begin.
    bool isWriting() const { return m_kind == Kind::Importing || m_kind == Kind::TakingBack; }

signals:
    void changed();

private:
    Kind m_kind = Kind::None;
    SharedCount m_progress;
};

} // namespace ui
