#pragma once

#include "app/desk/desk.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace ui {

/// What every Loader has that does not depend on what it loads.
class LoaderBase : public QObject
{
    Q_OBJECT
public:
    /// Which changes make the answer stale; the same question is then asked again.
    using Touches = std::function<bool(const db::ChangeSet &)>;

    ~LoaderBase() override;

    /// Waits so long after the last question before it is asked, so that a key held down asks once. 0 by
    /// default.
    void setPause(std::chrono::milliseconds pause) { m_wait = pause; }
    /// When slow() is emitted; 250 ms by default.
    void setSlowAfter(std::chrono::milliseconds time) { m_slow.setInterval(time); }
    /// Beside the writes, as by default.
    void setBeside() { m_way = Way::Beside; }
    /// Behind the writes asked for so far instead of beside them: for what was written a moment ago.
    void setInTurn() { m_way = Way::InTurn; }
    /// Beside the other readers too: for what reads for long. Not before the desk is open.
    void setAside() { m_way = Way::Aside; }
    void askAgainWhen(Touches touches) { m_touches = std::move(touches); }
    /// Whether the answer is looked at. Changes of what is not are asked for when it is looked at again.
    void setWatched(bool watched);
    /// Asks the last question again, soon: a burst of changes is one question.
    void again();
    /// No answer is wanted any more.
    void cancel();
    bool isLoading() const { return m_loading || m_pause.isActive(); }

signals:
    /// The answer takes longer than one should look at the one before.
    void slow();
    void failed(const db::Error &error);

protected:
    enum class Way
    {
        Beside, ///< the writer
        InTurn, ///< behind it
        Aside   ///< beside the other readers too
    };
    explicit LoaderBase(app::Desk &desk, QObject *parent);

    virtual bool hasQuestion() const = 0;
    virtual void askNow() = 0;
    /// After the pause, at once where there is none.
    void askSoon();
    /// A question is on its way: what is asked before it is stale.
    std::shared_ptr<std::atomic_bool> begin();
    /// Whether this answer is the one waited for.
    bool end(const std::shared_ptr<std::atomic_bool> &stale);
    /// Tells of it; the next look asks again.
    void fail(const db::Error &error);
    app::Desk &desk() const { return m_desk; }
    Way way() const { return m_way; }

private:
    void look(const db::ChangeSet &changes);

    app::Desk &m_desk;
    Touches m_touches;
    std::chrono::milliseconds m_wait{0};
    QTimer m_pause;
    QTimer m_slow;
    std::shared_ptr<std::atomic_bool> m_stale; ///< of the question on its way
    bool m_loading = false;
    Way m_way = Way::Beside;
    bool m_watched = true;
    bool m_missed = false; ///< something changed while the page was hidden
};

/// Asks a query beside the main thread for a page: the newest question wins, stale answers are dropped, and
/// it is asked again when what it answered from has changed.
///
///     Loader<app::CustomerProfile> m_profile{desk, [this](const auto &profile) { show(profile); }};
///     m_profile.ask(app::asking(&app::loadProfile, id, desk.clock(), kPage));
template <class T> class Loader final : public LoaderBase
{
public:
    using Show = std::function<void(T)>;

    /// The desk outlives the loader. `show` runs on this thread, never after the loader is gone.
    explicit Loader(app::Desk &desk, Show show = {}, QObject *parent = nullptr)
        : LoaderBase(desk, parent), m_show(std::move(show))
    {}

    void ask(app::Question<T> question)
    {
        m_question = std::move(question);
        askSoon();
    }
    /// With an answer of its own for this question.
    void ask(app::Question<T> question, Show show)
    {
        m_show = std::move(show);
        ask(std::move(question));
    }

private:
    bool hasQuestion() const override { return m_question.has_value(); }
    void askNow() override
    {
        auto stale = begin();
        auto take = [this, stale](db::Result<T> answer) {
            if (!end(stale))
                return;
            const Show show = m_show; // a copy: it may ask the next question
            if (answer)
                show(std::move(*answer));
            else
                fail(answer.error());
        };
        switch (way()) {
        case Way::Beside:
            return desk().ask(this, *m_question, std::move(take), stale);
        case Way::InTurn:
            return desk().askInTurn(this, *m_question, std::move(take));
        case Way::Aside:
            return desk().askAside(this, untilStale(stale), std::move(take));
        }
    }

    /// The question, given up as soon as no answer is wanted any more.
    app::Question<T> untilStale(std::shared_ptr<std::atomic_bool> stale) const
    {
        return [question = *m_question, stale = std::move(stale)](auto &shop, const std::atomic_bool *) {
            return question(shop, stale.get());
        };
    }

    Show m_show;
    std::optional<app::Question<T>> m_question;
};

} // namespace ui
