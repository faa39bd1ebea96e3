#include "ui/messages/census_loader.h"

#include <chrono>

using namespace std::chrono_literals;

namespace ui {

CensusLoader::CensusLoader(app::Desk &desk, QObject *parent)
    : QObject(parent), m_desk(desk),
      m_piece(desk, [this](const std::shared_ptr<app::CensusReading> &reading) { take(reading); })
{
    m_again.setSingleShot(true);
    m_again.setInterval(500ms);
    connect(&m_again, &QTimer::timeout, this, [this] {
        if (m_wanted)
            start();
    });
    m_answerSoon.setSingleShot(true);
    m_answerSoon.setInterval(250ms);
    connect(&m_answerSoon, &QTimer::timeout, this, &CensusLoader::answer);
    connect(&m_piece, &LoaderBase::failed, this, &CensusLoader::failed);
    // From the first customer on, so that the loader's own way of asking again does not do.
    connect(&desk, &app::Desk::changed, this, [this](const db::ChangeSet &changes) {
        if (!changes.customers && !changes.settings)
            return;
        m_piece.cancel();
        m_complete = false;
        m_again.start();
    });
}

void CensusLoader::start()
{
    m_wanted = true;
    m_givenUp = false;
    if (!m_complete && !m_piece.isLoading())
        readOn(std::make_shared<app::CensusReading>());
}

void CensusLoader::stop()
{
    m_wanted = false;
    m_piece.cancel();
}

void CensusLoader::askAbout(const db::Template &text)
{
    m_text = text;
    answer();
}

void CensusLoader::askSoonAbout(const db::Template &text)
{
    m_text = text;
    m_answerSoon.start();
}

void CensusLoader::giveUp()
{
    stop();
    m_givenUp = true;
    emit answered(std::nullopt, -1);
}

void CensusLoader::answer()
{
    m_answerSoon.stop();
    if (!m_text)
        return;
    if (!m_complete)
        emit answered(std::nullopt, m_givenUp ? -1 : 0);
    else
        emit answered(m_census.ask(app::CompiledTemplate::compile(m_text->subject + u'\n' + m_text->body),
                                   app::recipientsOf(*m_text), m_text->language),
                      0);
}

void CensusLoader::readOn(const std::shared_ptr<app::CensusReading> &reading)
{
    m_piece.ask(app::asking(&app::readCensusOn, reading, m_desk.clock().today()));
}

void CensusLoader::take(const std::shared_ptr<app::CensusReading> &reading)
{
    if (!reading->complete) {
        emit answered(std::nullopt, reading->census.size());
        readOn(reading);
        return;
    }
    m_census = std::move(reading->census);
    m_complete = true;
    emit completed();
    answer();
}

} // namespace ui
