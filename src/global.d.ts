/// <reference types="@tarojs/taro" />

declare module '*.scss'
declare module '*.png' {
  const path: string
  export default path
}

/** Where the catalogue of parts is: beside the app in development, alone in the build for its own test. */
declare const __CATALOGUE__: 'none' | 'beside' | 'alone'

declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV?: 'weapp' | 'h5'
  }
}
