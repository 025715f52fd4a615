# SPDX-FileCopyrightText: 2026 The Tokenglass developers
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DROOT=… -DWORK=… -DLUPDATE=… -DMODE=update|check -P update.cmake
# update: brings the .ts files up to date with the sources. check: fails if they are not, or if a text is unfinished.
file(GLOB_RECURSE sources RELATIVE ${ROOT} ${ROOT}/models/*.cpp ${ROOT}/models/*.h ${ROOT}/ui/*.cpp ${ROOT}/ui/*.h
    ${ROOT}/app/*.cpp ${ROOT}/app/*.h)
list(SORT sources)
list(JOIN sources "\n" lines)
file(WRITE ${WORK}/sources.lst "${lines}\n")

# Without the include path lupdate does not find the classes and puts their texts into contexts without a namespace.
function(run_lupdate file)
    execute_process(COMMAND ${LUPDATE} -silent -no-obsolete -locations none -I . ${ARGN} @${WORK}/sources.lst -ts ${file}
        WORKING_DIRECTORY ${ROOT} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        message(FATAL_ERROR "lupdate failed: ${output}")
    endif()
endfunction()

foreach(language zh_CN de en)
    set(options -source-language en -target-language ${language})
    if(language STREQUAL "en")
        # English is the source language: only plural forms have to be written.
        list(APPEND options -pluralonly)
    endif()
    set(file ${ROOT}/translations/tokenglass_${language}.ts)
    if(MODE STREQUAL "update")
        run_lupdate(${file} ${options})
        continue()
    endif()
    set(copy ${WORK}/tokenglass_${language}.ts)
    configure_file(${file} ${copy} COPYONLY)
    run_lupdate(${copy} ${options})
    file(READ ${file} before)
    file(READ ${copy} after)
    if(NOT before STREQUAL after)
        message(SEND_ERROR "${file} does not match the sources: build the target update_translations and translate what is new")
    endif()
    if(before MATCHES "type=\"(unfinished|vanished|obsolete)\"")
        message(SEND_ERROR "${file} has unfinished translations")
    endif()
endforeach()
