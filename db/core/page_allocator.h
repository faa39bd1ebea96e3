#pragma once

#include <QtGlobal>

#include <cstddef>
#include <memory>
#include <new>

#ifdef Q_OS_UNIX
#include <sys/mman.h>
#endif

namespace db {

#ifndef Q_OS_UNIX
template <class T> using PageAllocator = std::allocator<T>;
#else
/// Memory for a container straight from the system, which has it back as soon as it is freed; for what is
/// large and soon gone. What is never touched takes no room.
template <class T> struct PageAllocator
{
    using value_type = T;

    PageAllocator() = default;
    template <class Other> explicit PageAllocator(const PageAllocator<Other> &) {}

#ifdef MAP_NORESERVE
    static constexpr int kFlags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE;
#else
    static constexpr int kFlags = MAP_PRIVATE | MAP_ANONYMOUS;
#endif

    T *allocate(std::size_t count)
    {
        void *const memory = mmap(nullptr, count * sizeof(T), PROT_READ | PROT_WRITE, kFlags, -1, 0);
        if (memory == MAP_FAILED)
            throw std::bad_alloc();
        return static_cast<T *>(memory);
    }
    void deallocate(T *memory, std::size_t count)
    {
        munmap(memory, count * sizeof(T));
    }

    friend bool operator==(const PageAllocator &, const PageAllocator &) = default;
};
#endif

} // namespace db
