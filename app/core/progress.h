#pragma once

#include <QtGlobal>

#include <concepts>
#include <functional>
#include <type_traits>
#include <utility>

namespace app {

/// What long work is at.
enum class Phase
{
    Work,    ///< what it was begun for
    Indexes, ///< what it wrote is made ready for searching
    Saving   ///< it goes into the file, and cannot be stopped any more
};

/// Whoever listens to long work: told how far it is and in which phase, and says whether it goes on. Copies
/// tell the same listener. An empty one lets everything go on.
class Progress final
{
public:
    using Tell = std::function<bool(qint64 done, qint64 total)>;
    using Enter = std::function<void(Phase)>;

    Progress() = default;
    /// One who does not ask for the phases.
    template <class F>
    requires(!std::same_as<F, Progress> && std::is_invocable_r_v<bool, F &, qint64, qint64>)
        Progress(F tell) // implicit, as of a std::function
        : m_tell(std::move(tell))
    {}
    Progress(Tell tell, Enter enter) : m_tell(std::move(tell)), m_enter(std::move(enter)) {}

    /// total 0: unknown. False once the work shall stop.
    bool operator()(qint64 done, qint64 total) const { return !m_tell || m_tell(done, total); }
    /// From now on what is told is of this phase; the first is Work.
    void enter(Phase phase) const
    {
        if (m_enter)
            m_enter(phase);
    }
    explicit operator bool() const { return static_cast<bool>(m_tell); }

private:
    Tell m_tell;
    Enter m_enter;
};

} // namespace app
