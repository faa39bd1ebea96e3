#pragma once

#include "app/cli/cli_command.h"
#include "app/core/clock.h"
#include "app/core/command.h"
#include "app/core/own_files.h"

#include <QTextStream>

#include <memory>

class QIODevice;

namespace app {

class ChartDrawer;
class Secrets;

/// What a call is connected to. All borrowed.
struct CliStreams
{
    QIODevice *in = nullptr;
    QIODevice *out = nullptr;
    QIODevice *err = nullptr;
    bool errIsTerminal = false;      ///< then progress is shown there
    std::function<void()> watchStop; ///< from now on Ctrl+C is asked about instead of deadly
    std::function<bool()> stopped;
    ChartDrawer *drawer = nullptr;        ///< needed by `chart` and `metrics` only, see needsDrawer
    Secrets *secrets = nullptr;           ///< the keychain; null: there is none
    std::function<void(bool)> hideTyping; ///< on a terminal: whether what is typed is shown; may be empty
};

/// How a command uses the database.
enum class DbUse
{
    Read,  ///< looks only; a read-only file will do; a file that --db names must exist and hold something
    Copy,  ///< as Read, and the desk's own file must exist too: there is nothing to check or to copy
    Write, ///< changes what is there; a file that --db names must exist
    Look,  ///< as Begin, to look only: a read-only file and a full disk will do
    Begin  ///< a missing file is made, and a missing folder; a read-only one will do to look at
};

/// One call of one command: what it may ask for, and where its answer goes.
class CliContext final
{
public:
    /// `database`: the file of --db, empty for the desk's own.
    CliContext(const CliStreams &streams, Clock clock, bool json, QString database);
    ~CliContext();
    Q_DISABLE_COPY_MOVE(CliContext)

    const Clock &clock() const { return m_clock; }
    bool json() const { return m_json; }
    bool choseDatabase() const { return !m_chosen.isEmpty(); }
    QString database() const;
    /// Fails where database() would be a guess: no --db, and see hasDataLocation().
    [[nodiscard]] Outcome knowsDatabase() const;
    const CliStreams &streams() const { return m_streams; }

    /// Opens the database at the first call, and makes it a shop.
    [[nodiscard]] tl::expected<db::Session *, Failure> session(DbUse use);
    /// The open file takes no writes.
    bool readOnly() const { return m_readOnly; }
    /// Why the database could not be opened, if it could not.
    const std::optional<db::Error> &openError() const { return m_openError; }
    /// The failure of a piece of work on the database.
    [[nodiscard]] tl::unexpected<Failure> failed(const db::Error &error) const;
    /// The failure of a command.
    [[nodiscard]] tl::unexpected<Failure> refused(const db::Error &error) const;
    /// What a piece of work on the database gives, or its failure.
    template <class T> [[nodiscard]] tl::expected<T, Failure> tried(db::Result<T> result) const
    {
        return std::move(result).map_error([this](const db::Error &error) { return failed(error).value(); });
    }
    /// The same for a command, which is run. What it refuses of its arguments is no fault of the file.
    template <JournaledCommand C> [[nodiscard]] auto tried(db::Session &session, const C &command) const
    {
        return run(session, command, m_clock.act()).map_error([this](const db::Error &error) {
            return refused(error).value();
        });
    }

    /// The command has failed: closes a database that it made and into which nothing went, and removes it.
    void removeIfUnused();

    /// Ends the line of progress.
    QTextStream &out();
    /// The one document of --json.
    void print(const QJsonObject &document);
    /// Prints either, as the call asks, and is the outcome of a command that is done; a failure where the
    /// file it wrote to is no longer there.
    Outcome answer(const QJsonObject &document, const QString &text);
    /// A line for people, on standard error.
    void say(const QString &line);

    /// Long work: shows how far it is on a terminal, and at what, and stops once asked to. total 0: unknown.
    [[nodiscard]] Progress beginLongWork(const QString &what);
    void endProgress();
    /// False when standard output took not everything.
    [[nodiscard]] bool flush();

private:
    /// A full disk where that is what another error comes of.
    db::Error onThisDisk(const db::Error &error) const;
    [[nodiscard]] db::Result<std::unique_ptr<db::Session>> open(DbUse use, const QString &file);
    /// A file that was removed or replaced while it was written takes what was done with it.
    [[nodiscard]] Outcome stillThere() const;
    /// On a terminal, in the place of the line before.
    void showProgress(const QString &line);
    void watchStop() const;
    [[nodiscard]] bool isStopped() const;
    [[nodiscard]] bool goOn(const QString &what, qint64 done, qint64 total);

    CliStreams m_streams;
    Clock m_clock;
    bool m_json;
    QString m_chosen;
    QTextStream m_out;
    QTextStream m_err;
    std::unique_ptr<db::Session> m_session;
    bool m_readOnly = false;
    bool m_made = false; ///< the file was not there before
    std::optional<db::Error> m_openError;
    std::optional<FileIdentity> m_written; ///< the file that is open for writing
    qint64 m_shownAtMs = 0;
    qsizetype m_shownLength = 0;
};

} // namespace app
