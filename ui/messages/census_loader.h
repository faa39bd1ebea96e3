#pragma once

#include "app/messages/value_census.h"
#include "ui/shell/loader.h"

#include <QObject>
#include <QTimer>

namespace ui {

/// Looks through everybody a piece at a time, so that other questions to the file have their turn between;
/// begins again when customers change, and stops at once when the page is hidden.
class CensusLoader final : public QObject
{
    Q_OBJECT
public:
    explicit CensusLoader(app::Desk &desk, QObject *parent = nullptr);

    /// Reads unless it is done or under way.
    void start();
    void stop();
    /// Complete, or that of the last time while a new one is read.
    const app::ValueCensus &census() const { return m_census; }

    /// What the data say about this text; answered() follows, again when they change. While it is typed, a
    /// moment later.
    void askAbout(const db::Template &text);
    void askSoonAbout(const db::Template &text);
    /// The person wants no counting; until start().
    void giveUp();

signals:
    void completed();
    /// None while it is being counted: so many customers were read, < 0: it is not counted.
    void answered(const std::optional<app::ValueCensus::Answer> &answer, qint64 read);
    void failed(const db::Error &error);

private:
    void readOn(const std::shared_ptr<app::CensusReading> &reading);
    void take(const std::shared_ptr<app::CensusReading> &reading);
    void answer();

    app::Desk &m_desk;
    Loader<std::shared_ptr<app::CensusReading>> m_piece;
    app::ValueCensus m_census;
    QTimer m_again;
    QTimer m_answerSoon;
    std::optional<db::Template> m_text; ///< asked about
    bool m_complete = false;
    bool m_wanted = false;
    bool m_givenUp = false;
};

} // namespace ui
